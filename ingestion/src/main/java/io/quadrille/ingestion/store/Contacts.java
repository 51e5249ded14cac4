// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers when each device was last heard, whatever it said. */
final class Contacts {

    private static final String UPSERT = """
            insert into contact (tenant, device, heard_at)
            select $1, device, heard_at from unnest($2::text[], $3::timestamptz[]) as c(device, heard_at)
            on conflict (tenant, device) do update set heard_at = excluded.heard_at
            where contact.heard_at < excluded.heard_at
            """;

    private Contacts() {}

    static Uni<Void> note(SqlConnection transaction, TenantId tenant, List<Delivery> deliveries) {
        Map<String, Instant> heard = new TreeMap<>();
        deliveries.forEach(delivery ->
                heard.merge(delivery.device().value(), delivery.receivedAt(), (a, b) -> a.isAfter(b) ? a : b));
        OffsetDateTime[] times = heard.values().stream()
                .map(time -> time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
        return transaction
                .preparedQuery(UPSERT)
                .execute(Tuple.of(tenant.value(), heard.keySet().toArray(String[]::new), times))
                .replaceWithVoid();
    }
}
