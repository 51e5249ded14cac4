// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.vertx.pgclient.PgException;

/** Which failures of the database come from the data, so that trying again is in vain. */
final class Failures {

    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    private Failures() {}

    static boolean comesFromTheData(Throwable failure) {
        return failure instanceof PgException exception
                && exception.getSqlState() != null
                && (exception.getSqlState().startsWith(DATA_EXCEPTION)
                        || exception.getSqlState().startsWith(CONSTRAINT_VIOLATION));
    }
}
