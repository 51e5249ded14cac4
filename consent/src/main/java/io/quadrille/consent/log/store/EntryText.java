// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import io.vertx.mutiny.sqlclient.Row;

/**
 * An entry of the ledger as the text that is hashed. It names the person by her identifier alone, a random number that leads to her only
 * through the directory; when the directory forgets her it is a pseudonym, and the text does not change.
 */
final class EntryText {

    /** What {@link #of} reads. */
    static final String COLUMNS =
            "e.tenant, e.access, e.at, e.caller, e.app, e.subject, e.consent, e.purpose, e.action,"
                    + " e.outcome, e.reasons, e.devices, e.streams, e.window_from, e.window_until, e.row_count, e.policy_revision";

    private EntryText() {}

    static String of(Row row) {
        return new CanonicalObject()
                .text("access", row.getUUID("access"))
                .text("action", row.getString("action"))
                .text("app", row.getString("app"))
                .time("at", row.getOffsetDateTime("at"))
                .text("caller", row.getString("caller"))
                .text("consent", row.getUUID("consent"))
                .texts("devices", row.getArrayOfStrings("devices"))
                .time("from", row.getOffsetDateTime("window_from"))
                .text("outcome", row.getString("outcome"))
                .text("policy", row.getString("policy_revision"))
                .text("purpose", row.getString("purpose"))
                .texts("reasons", row.getArrayOfStrings("reasons"))
                .number("rows", row.getLong("row_count"))
                .texts("streams", row.getArrayOfStrings("streams"))
                .text("subject", row.getUUID("subject"))
                .text("tenant", row.getString("tenant"))
                .time("until", row.getOffsetDateTime("window_until"))
                .end();
    }
}
