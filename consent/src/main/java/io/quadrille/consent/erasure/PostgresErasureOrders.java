// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrders;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Orders to erase in PostgreSQL, which lets nobody change them. */
@ApplicationScoped
class PostgresErasureOrders implements ErasureOrders {

    private static final String SELECT = "select o.*, a.erased_at, a.what, a.how, a.received_at, a.receipt"
            + " from erasure_order o left join erasure_attestation a on a.tenant = o.tenant and a.erasure = o.erasure"
            + " where o.tenant = $1";
    private static final String OF_APP = SELECT
            + " and o.app = $2 and ($3::uuid is null or (o.ordered_at, o.erasure) > (select p.ordered_at, p.erasure"
            + " from erasure_order p where p.tenant = $1 and p.app = $2 and p.erasure = $3))"
            + " order by o.ordered_at, o.erasure limit $4";
    private static final String OF_CONSENT = SELECT + " and o.consent = $2 and o.subject = $3";
    private static final String ONE = SELECT + " and o.app = $2 and o.erasure = $3";
    private static final String OPEN =
            SELECT + " and a.erasure is null order by o.due_at, o.erasure offset $2 limit $3";
    private static final String COUNT_OPEN = "select count(*) from erasure_order o where o.tenant = $1 and not exists"
            + " (select from erasure_attestation a where a.tenant = o.tenant and a.erasure = o.erasure)";
    private static final String ATTEST = "insert into erasure_attestation"
            + " (tenant, erasure, erased_at, what, how, received_at, receipt) values ($1, $2, $3, $4, $5, $6, $7)"
            + " on conflict do nothing";

    private final TenantTransactions transactions;
    private final AttestationReceipts receipts;

    PostgresErasureOrders(@Application TenantTransactions transactions, AttestationReceipts receipts) {
        this.transactions = transactions;
        this.receipts = receipts;
    }

    @Override
    public Uni<List<ErasureOrder>> ofApp(TenantId tenant, AppId app, Optional<UUID> after, int limit) {
        Tuple tuple = Tuple.of(tenant.value(), app.value(), after.orElse(null), limit);
        return transactions.inTenant(tenant, transaction -> all(transaction, OF_APP, tuple));
    }

    @Override
    public Uni<Optional<ErasureOrder>> ofConsent(TenantId tenant, SubjectId subject, ConsentId consent) {
        Tuple tuple = Tuple.of(tenant.value(), consent.value(), subject.value());
        return transactions
                .inTenant(tenant, subject, transaction -> all(transaction, OF_CONSENT, tuple))
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<ErasureOrder>> open(TenantId tenant, int offset, int limit) {
        Tuple tuple = Tuple.of(tenant.value(), offset, limit);
        return transactions.inTenant(tenant, transaction -> all(transaction, OPEN, tuple));
    }

    @Override
    public Uni<Long> countOpen(TenantId tenant) {
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(COUNT_OPEN)
                        .execute(Tuple.of(tenant.value()))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    @Override
    public Uni<ErasureOrder> attest(TenantId tenant, AppId app, UUID order, Word word) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return transactions.inTenant(
                tenant,
                transaction -> find(transaction, tenant, app, order)
                        .invoke(found -> requireSensible(found, word, now))
                        .chain(found -> enter(transaction, tenant, found, word, now))
                        .chain(() -> find(transaction, tenant, app, order)));
    }

    private Uni<Void> enter(SqlConnection transaction, TenantId tenant, ErasureOrder order, Word word, Instant now) {
        Tuple row =
                Tuple.of(tenant.value(), order.id(), word.erasedAt().atOffset(ZoneOffset.UTC), word.what(), word.how());
        row.addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        row.addString(receipts.of(tenant, order, word, now));
        return transaction
                .preparedQuery(ATTEST)
                .execute(row)
                .invoke(rows -> {
                    if (rows.rowCount() == 0) {
                        throw new ConsentException(Reason.CONFLICT, "This erasure has been attested already.");
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<ErasureOrder> find(SqlConnection transaction, TenantId tenant, AppId app, UUID order) {
        return all(transaction, ONE, Tuple.of(tenant.value(), app.value(), order))
                .map(found -> found.stream()
                        .findFirst()
                        .orElseThrow(() -> new ConsentException(
                                Reason.NOT_FOUND, "There is no such order to erase for this caller.")));
    }

    private static void requireSensible(ErasureOrder order, Word word, Instant now) {
        if (word.erasedAt().isAfter(now) || word.erasedAt().isBefore(order.orderedAt())) {
            throw new ConsentException(
                    Reason.INVALID, "What is attested has been erased after it was ordered, and not in the future.");
        }
    }

    private static Uni<List<ErasureOrder>> all(SqlConnection transaction, String query, Tuple parameters) {
        return transaction
                .preparedQuery(query)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ErasureRows::order)
                        .toList());
    }
}
