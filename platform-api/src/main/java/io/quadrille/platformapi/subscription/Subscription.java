// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.security.CallingApp;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where an app wants to be told of what.
 *
 * @param app the app
 * @param id the subscription
 * @param url where it listens
 * @param kinds of what it is told
 * @param consent by or of which consent alone
 * @param keys what signs, sealed; the newest first
 * @param progress how far the readings have been taken, if it is told of readings
 * @param refused why no reading may leave now, by the policies' codes
 * @param createdAt since when
 */
public record Subscription(
        CallingApp app,
        UUID id,
        String url,
        Set<String> kinds,
        Optional<ConsentId> consent,
        List<String> keys,
        Optional<String> progress,
        List<String> refused,
        Instant createdAt) {

    /** That a consent has changed. */
    public static final String CHANGES = "consent.changed";

    /** That something has to be erased. */
    public static final String ERASURES = "erasure.ordered";

    /** What is measured. */
    public static final String READINGS = "readings";

    /** Copies the lists. */
    public Subscription {
        kinds = Set.copyOf(kinds);
        keys = List.copyOf(keys);
        refused = List.copyOf(refused);
    }

    static Subscription of(CallingApp app, Row row) {
        return new Subscription(
                app,
                row.getUUID("subscription"),
                row.getString("url"),
                Set.of(row.getArrayOfStrings("kinds")),
                Optional.ofNullable(row.getUUID("consent")).map(ConsentId::new),
                keys(row),
                Optional.ofNullable(row.getString("progress")),
                Optional.ofNullable(row.getArrayOfStrings("refused"))
                        .map(List::of)
                        .orElse(List.of()),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static List<String> keys(Row row) {
        OffsetDateTime until = row.getOffsetDateTime("former_until");
        return until != null && until.toInstant().isAfter(Instant.now())
                ? List.of(row.getString("secret"), row.getString("former_secret"))
                : List.of(row.getString("secret"));
    }
}
