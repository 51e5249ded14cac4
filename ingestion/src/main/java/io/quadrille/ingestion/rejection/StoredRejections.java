// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Reads what was refused, newest first; the identifiers grow with time. */
@Singleton
final class StoredRejections {

    private static final String QUERY = """
            select device, received_at, topic, reason, detail, size, first_bytes from rejection
            where tenant = $1 and ($2 = '' or device = $2) and ($3 = '' or reason = $3)
            order by rejection desc offset $4 limit $5
            """;

    private final TenantTransactions transactions;

    StoredRejections(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<RejectionPage> find(TenantId tenant, RejectionSearch search) {
        Tuple parameters =
                Tuple.of(tenant.value(), search.device(), search.reason(), search.offset(), RejectionSearch.SIZE + 1);
        return transactions
                .inTenant(
                        tenant, transaction -> transaction.preparedQuery(QUERY).execute(parameters))
                .map(rows -> page(search, rows));
    }

    private static RejectionPage page(RejectionSearch search, RowSet<Row> rows) {
        List<Rejection> found = new ArrayList<>();
        rows.forEach(row -> found.add(rejection(row)));
        boolean more = found.size() > RejectionSearch.SIZE;
        return new RejectionPage(search, more ? found.subList(0, RejectionSearch.SIZE) : found, more);
    }

    private static Rejection rejection(Row row) {
        byte[] firstBytes = row.getBuffer("first_bytes").getBytes();
        return new Rejection(
                row.getString("device"),
                row.getOffsetDateTime("received_at").toInstant(),
                row.getString("topic"),
                row.getString("reason"),
                row.getString("detail"),
                row.getInteger("size"),
                Rejection.printable(firstBytes),
                Rejection.hex(firstBytes));
    }
}
