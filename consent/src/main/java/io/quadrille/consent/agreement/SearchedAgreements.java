// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.LodgedAgreements;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Looks through the newest revisions in the database. */
@ApplicationScoped
class SearchedAgreements implements LodgedAgreements {

    private static final int MOST = 500;

    /** Parameters: tenant, text, apps that fit the text, app, legal basis; each empty for all. */
    private static final String FITTING = """
            from data_agreement a
            where a.tenant = $1
              and not exists (select from data_agreement newer
                where newer.tenant = a.tenant and newer.agreement = a.agreement and newer.revision > a.revision)
              and ($2 = '' or a.app = any($3::text[])
                or position($2 in lower(a.body::jsonb -> 'purposeText' ->> 'en')) > 0
                or position($2 in lower(a.body::jsonb -> 'purposeText' ->> 'fr')) > 0)
              and ($4 = '' or a.app = $4) and ($5 = '' or a.body::jsonb ->> 'legalBasis' = $5)
            """;

    private static final String PAGE =
            "select a.* " + FITTING + " order by a.lodged_at desc, a.agreement offset $6 limit $7";

    private static final String COUNT = "select count(*) as agreements " + FITTING;

    private static final String REVISIONS =
            "select * from data_agreement where tenant = $1 and agreement = $2 order by revision";

    private final TenantTransactions transactions;

    SearchedAgreements(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<List<DataAgreement>> page(TenantId tenant, Search search, int offset, int limit) {
        Tuple asked = asked(tenant, search).addInteger(Math.max(0, offset)).addInteger(Math.clamp(limit, 1, MOST));
        return rows(tenant, PAGE, asked, SearchedAgreements::agreement);
    }

    @Override
    public Uni<Long> count(TenantId tenant, Search search) {
        return rows(tenant, COUNT, asked(tenant, search), row -> row.getLong("agreements"))
                .map(List::getFirst);
    }

    @Override
    public Uni<List<DataAgreement>> revisions(TenantId tenant, UUID agreement) {
        return rows(tenant, REVISIONS, Tuple.of(tenant.value(), agreement), Function.identity())
                .map(SearchedAgreements::unbroken);
    }

    private <T> Uni<List<T>> rows(TenantId tenant, String sql, Tuple values, Function<Row, T> read) {
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(sql)
                        .execute(values)
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(read)
                                .toList()));
    }

    private static Tuple asked(TenantId tenant, Search search) {
        return Tuple.of(
                tenant.value(),
                search.text().strip().toLowerCase(Locale.ROOT),
                search.named().stream().map(AppId::value).toArray(String[]::new),
                search.app().map(AppId::value).orElse(""),
                search.legalBasis().orElse(""));
    }

    private static List<DataAgreement> unbroken(List<Row> rows) {
        if (!Link.unbroken(rows.stream().map(SearchedAgreements::link).toList())) {
            throw new ConsentException(
                    Reason.TAMPERED,
                    new LocalizedText(
                            "This agreement has been changed afterwards.",
                            "Cette convention a été modifiée après coup."));
        }
        return rows.reversed().stream().map(SearchedAgreements::agreement).toList();
    }

    private static Link link(Row row) {
        return new Link(
                row.getString("body"), Optional.ofNullable(row.getString("predecessor_hash")), row.getString("hash"));
    }

    private static DataAgreement agreement(Row row) {
        return new DataAgreement(
                row.getUUID("agreement"),
                row.getInteger("revision"),
                new AppId(row.getString("app")),
                AgreementBody.terms(row.getString("body")),
                Optional.ofNullable(row.getString("predecessor_hash")),
                row.getString("hash"),
                row.getOffsetDateTime("lodged_at").toInstant());
    }
}
