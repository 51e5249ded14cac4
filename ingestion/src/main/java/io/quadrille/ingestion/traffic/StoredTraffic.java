// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.traffic;

import io.quadrille.ingestion.api.DeviceTraffic;
import io.quadrille.ingestion.rejection.ReasonTexts;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Counts what is stored. */
@Singleton
final class StoredTraffic implements DeviceTraffic {

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_NAMED = 50;

    /** A retired device is silent for good. */
    private static final String IN_USE = """
            where tenant = $1 and not exists (select from device retired
                where retired.tenant = $1 and retired.device = contact.device and retired.retired_at is not null)
            """;

    private static final String TOTALS = """
            select count(*) filter (where heard_at >= $2) as heard, count(*) filter (where heard_at < $2) as silent,
                max(heard_at) as last_contact
            from contact
            """ + IN_USE;

    private static final String SILENT = "select device, heard_at from contact " + IN_USE
            + " and heard_at < $2 order by heard_at desc, device limit $3";

    private static final String REFUSALS = """
            select device, received_at, reason from rejection where tenant = $1 order by rejection desc limit $2
            """;

    private final TenantTransactions transactions;

    StoredTraffic(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Traffic> of(TenantId tenant, Instant now, int few) {
        OffsetDateTime since = now.minus(DAY).atOffset(ZoneOffset.UTC);
        int named = Math.clamp(few, 1, MOST_NAMED);
        return transactions.inTenant(
                tenant,
                transaction -> Uni.combine()
                        .all()
                        .unis(
                                transaction.preparedQuery(TOTALS).execute(Tuple.of(tenant.value(), since)),
                                Hours.until(transaction, tenant, now),
                                silent(transaction, Tuple.of(tenant.value(), since, named)),
                                refusals(transaction, Tuple.of(tenant.value(), named)))
                        .usingConcurrencyOf(1)
                        .asTuple()
                        .map(all -> traffic(
                                all.getItem1().iterator().next(), all.getItem2(), all.getItem3(), all.getItem4())));
    }

    private static Traffic traffic(Row totals, List<Hour> hours, List<Contact> silent, List<Refusal> refusals) {
        return new Traffic(
                totals.getLong("heard"),
                totals.getLong("silent"),
                Optional.ofNullable(totals.getOffsetDateTime("last_contact")).map(OffsetDateTime::toInstant),
                hours,
                silent,
                refusals);
    }

    private static Uni<List<Contact>> silent(SqlConnection transaction, Tuple parameters) {
        return transaction
                .preparedQuery(SILENT)
                .execute(parameters)
                .map(rows -> list(
                        rows,
                        row -> new Contact(
                                new DeviceId(row.getString("device")),
                                row.getOffsetDateTime("heard_at").toInstant())));
    }

    private static Uni<List<Refusal>> refusals(SqlConnection transaction, Tuple parameters) {
        return transaction.preparedQuery(REFUSALS).execute(parameters).map(rows -> list(rows, StoredTraffic::refusal));
    }

    private static Refusal refusal(Row row) {
        String code = row.getString("reason");
        return new Refusal(
                new DeviceId(row.getString("device")),
                row.getOffsetDateTime("received_at").toInstant(),
                code,
                ReasonTexts.of(code));
    }

    private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }
}
