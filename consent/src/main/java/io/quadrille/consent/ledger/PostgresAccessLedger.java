// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.ledger;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.decision.Decisions.Caller;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.log.RecentTenants;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The ledger as a table that the application may read and append to, and nothing else. */
@ApplicationScoped
class PostgresAccessLedger implements AccessLedger {

    private static final int MOST = 500;

    private static final String ENTER = """
            insert into access_event (tenant, caller, app, subject, consent, purpose, action, outcome, reasons, devices,
                streams, window_from, window_until, row_count, policy_revision)
            values ($1, $2, $3, $4, $5, coalesce($6, (select purpose from consent where tenant = $1 and consent = $5)),
                $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """;

    private static final String OF_SUBJECT = """
            select access, at, app, consent, purpose, action, outcome, reasons, devices, streams, window_from,
                window_until, row_count, policy_revision
            from access_event
            where tenant = $1 and subject = $2 and ($3::text is null or app = $3) and ($4::text is null or $4 = any(devices))
              and ($5::text is null or outcome = $5) and ($6::timestamptz is null or at >= $6)
              and ($7::timestamptz is null or at < $7) and ($8::uuid is null or access < $8)
            order by access desc
            limit $9
            """;

    private static final String COUNTS = """
            select app, count(*) filter (where outcome = 'allowed') as allowed,
                count(*) filter (where outcome = 'refused') as refused
            from access_event
            where tenant = $1 and subject = $2 and at >= $3 and app is not null
            group by app
            order by app
            """;

    private final TenantTransactions transactions;
    private final RecentTenants recent;
    private final Map<String, LocalizedText> sentences = ReasonSentences.read();

    PostgresAccessLedger(@Application TenantTransactions transactions, RecentTenants recent) {
        this.transactions = transactions;
        this.recent = recent;
    }

    @Override
    public Uni<Void> enter(SqlConnection transaction, AccessRequest request, Decision decision, List<Long> rows) {
        List<Tuple> entries = Entry.of(request, decision, rows).stream()
                .map(entry -> values(request, decision, entry))
                .toList();
        return transaction
                .preparedQuery(ENTER)
                .executeBatch(entries)
                .invoke(() -> recent.enter(request.tenant()))
                .replaceWithVoid();
    }

    @Override
    public Uni<List<AccessEntry>> ofSubject(TenantId tenant, SubjectId subject, Filter filter) {
        Tuple values = Tuple.from(Arrays.asList(
                tenant.value(),
                subject.value(),
                filter.app().orElse(null),
                filter.device().orElse(null),
                filter.outcome().orElse(null),
                filter.from().map(PostgresAccessLedger::utc).orElse(null),
                filter.until().map(PostgresAccessLedger::utc).orElse(null),
                filter.before().orElse(null),
                Math.clamp(filter.limit(), 1, MOST)));
        return query(tenant, subject, OF_SUBJECT, values, PostgresAccessLedger::entry);
    }

    @Override
    public Uni<List<AccessCount>> countsOfSubject(TenantId tenant, SubjectId subject, Instant since) {
        Tuple values = Tuple.of(tenant.value(), subject.value(), utc(since));
        return query(
                tenant,
                subject,
                COUNTS,
                values,
                row -> new AccessCount(row.getString("app"), row.getLong("allowed"), row.getLong("refused")));
    }

    @Override
    public Map<String, LocalizedText> reasonSentences() {
        return sentences;
    }

    private <T> Uni<List<T>> query(
            TenantId tenant, SubjectId subject, String sql, Tuple values, Function<Row, T> read) {
        return transactions.inTenant(
                tenant,
                subject,
                transaction -> transaction
                        .preparedQuery(sql)
                        .execute(values)
                        .map(rows -> stream(rows).map(read).toList()));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Tuple values(AccessRequest request, Decision decision, Entry entry) {
        Optional<String> app =
                request.caller() instanceof Caller.OfApp(var id) ? Optional.of(id.value()) : Optional.empty();
        return Tuple.from(Arrays.asList(
                request.tenant().value(),
                app.isPresent() ? "app" : "subject",
                app.orElse(null),
                entry.subject().map(SubjectId::value).orElse(null),
                entry.consent().map(ConsentId::value).orElse(null),
                entry.purpose().orElse(null),
                request.action(),
                decision.allowed() ? "allowed" : "refused",
                array(decision.reasons()),
                array(entry.devices()),
                array(entry.streams()),
                utc(entry.from()),
                utc(entry.until()),
                entry.rows(),
                decision.policyRevision()));
    }

    private static AccessEntry entry(Row row) {
        return new AccessEntry(
                row.getUUID("access"),
                row.getOffsetDateTime("at").toInstant(),
                Optional.ofNullable(row.getString("app")),
                Optional.ofNullable(row.getUUID("consent")).map(ConsentId::new),
                Optional.ofNullable(row.getString("purpose")),
                row.getString("action"),
                "allowed".equals(row.getString("outcome")),
                List.of(row.getArrayOfStrings("reasons")),
                Set.of(row.getArrayOfStrings("devices")),
                Set.of(row.getArrayOfStrings("streams")),
                Optional.ofNullable(row.getOffsetDateTime("window_from")).map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getOffsetDateTime("window_until")).map(OffsetDateTime::toInstant),
                row.getLong("row_count"),
                row.getString("policy_revision"));
    }

    private static String[] array(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
