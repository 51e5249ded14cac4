// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a database that is gone, going, coming or crowded from a mistake of ours. */
final class DatabaseTrouble {

    // connection exception, insufficient resources, operator intervention, system error (PostgreSQL, appendix A)
    private static final Set<String> PASSING = Set.of("08", "53", "57", "58");
    private static final int DEPTH = 16;

    private DatabaseTrouble() {}

    static boolean isBeneath(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
            if (cause instanceof PgException database) {
                return passes(database.getSqlState());
            }
            if (cause instanceof SQLException translated) {
                return passes(translated.getSQLState());
            }
            // "Connection is closed" of the driver, one that broke while it was used, a refused connection, no
            // connection free in time
            if (cause instanceof VertxException
                    || cause instanceof NoStackTraceThrowable
                    || cause instanceof IOException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(String sqlState) {
        return sqlState != null && sqlState.length() > 2 && PASSING.contains(sqlState.substring(0, 2));
    }
}
