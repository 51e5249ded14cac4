// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.traffic;

import io.quadrille.ingestion.api.DeviceTraffic;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Counts what is stored. */
@Singleton
final class StoredTraffic implements DeviceTraffic {

    private static final String QUERY = """
            select (select count(*) from contact where tenant = $1 and heard_at >= $2) as heard,
                (select count(*) from rejection where tenant = $1 and received_at >= $2) as refused,
                (select max(heard_at) from contact where tenant = $1) as last_contact
            """;

    private final TenantTransactions transactions;

    StoredTraffic(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Traffic> of(TenantId tenant, Instant since) {
        Tuple parameters = Tuple.of(tenant.value(), since.atOffset(ZoneOffset.UTC));
        return transactions
                .inTenant(
                        tenant, transaction -> transaction.preparedQuery(QUERY).execute(parameters))
                .map(rows -> traffic(rows.iterator().next()));
    }

    private static Traffic traffic(Row row) {
        return new Traffic(
                row.getLong("heard"),
                row.getLong("refused"),
                Optional.ofNullable(row.getOffsetDateTime("last_contact")).map(OffsetDateTime::toInstant));
    }
}
