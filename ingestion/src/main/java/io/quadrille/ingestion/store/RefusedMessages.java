// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;

/** Keeps refused messages for the tenant's staff. */
final class RefusedMessages {

    private static final String INSERT = """
            insert into rejection (tenant, device, received_at, topic, reason, detail, size, first_bytes)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    private static final int TOPIC_LIMIT = 200;

    private RefusedMessages() {}

    static Uni<Void> insert(SqlConnection transaction, TenantId tenant, List<Delivery> deliveries) {
        List<Tuple> rows = deliveries.stream()
                .filter(delivery -> delivery.content() instanceof Decoded.Refused)
                .map(delivery -> row(tenant, delivery, (Decoded.Refused) delivery.content()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }

    private static Tuple row(TenantId tenant, Delivery delivery, Decoded.Refused refusal) {
        return Tuple.tuple(List.of(
                tenant.value(),
                delivery.device().value(),
                delivery.receivedAt().atOffset(ZoneOffset.UTC),
                storable(delivery.topic(), TOPIC_LIMIT),
                refusal.reason().code(),
                storable(refusal.detail(), Integer.MAX_VALUE),
                delivery.size(),
                delivery.firstBytes()));
    }

    private static String storable(String text, int limit) {
        String shortened = text.length() > limit ? text.substring(0, limit) : text;
        return shortened.replace('\0', '\uFFFD');
    }
}
