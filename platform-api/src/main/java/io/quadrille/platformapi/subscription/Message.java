// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something an app is told.
 *
 * @param id the message
 * @param kind what
 * @param consent of which consent
 * @param at when it happened; of readings, until when
 * @param data what there is to know; of readings nothing, they are decided and read anew
 * @param progress of readings, behind which
 * @param attempts how often it was tried in vain
 * @param reason why the last attempt failed, if one has
 */
public record Message(
        UUID id,
        String kind,
        UUID consent,
        Instant at,
        Optional<String> data,
        Optional<String> progress,
        int attempts,
        Optional<String> reason) {

    static Message of(Row row) {
        return new Message(
                row.getUUID("message"),
                row.getString("kind"),
                row.getUUID("consent"),
                row.getOffsetDateTime("at").toInstant(),
                Optional.ofNullable(row.getString("data")),
                Optional.ofNullable(row.getString("progress")),
                row.getInteger("attempts"),
                Optional.ofNullable(row.getString("reason")));
    }
}
