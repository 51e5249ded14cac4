// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.web.Paging;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.stream.StreamSupport;

/** Reads what was refused, newest first; the identifiers grow with time. */
@Singleton
final class StoredRejections {

    /** Older ones than these are there and cannot be paged to. */
    static final int MOST = 10_000;

    private static final String FITTING =
            " from rejection where tenant = $1 and ($2 = '' or device = $2) and ($3 = '' or reason = $3)";

    private static final String COUNT =
            "select count(*) as rejections from (select" + FITTING + " limit " + MOST + ") counted";

    private static final String PAGE = "select device, received_at, topic, reason, detail, size, first_bytes" + FITTING
            + " order by rejection desc offset $4 limit $5";

    private final TenantTransactions transactions;

    StoredRejections(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    Uni<RejectionList> find(TenantId tenant, RejectionSearch search) {
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(COUNT)
                        .execute(Tuple.of(tenant.value(), search.q(), search.reason()))
                        .map(rows -> rows.iterator().next().getLong("rejections"))
                        .chain(total -> page(transaction, tenant, search, total)));
    }

    private static Uni<RejectionList> page(
            SqlConnection transaction, TenantId tenant, RejectionSearch search, long total) {
        Paging paging = Paging.of("/admin/rejections", search.kept(), search.page(), total);
        return transaction
                .preparedQuery(PAGE)
                .execute(Tuple.of(tenant.value(), search.q(), search.reason(), paging.offset(), Paging.SIZE))
                .map(rows -> new RejectionList(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(StoredRejections::rejection)
                                .toList(),
                        search,
                        paging));
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
