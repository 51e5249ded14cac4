// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.figures;

import io.quadrille.consent.api.ConsentFigures;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.ledger.AccessLedger.AccessCount;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Counts what lies in one tenant's rows, along their keys and never more than {@link #MOST} of them. */
@ApplicationScoped
class PostgresConsentFigures implements ConsentFigures {

    private static final String STATES = """
            select case when state in ('Given', 'RenewedConsentGiven') and valid_until <= now() then 'Expired' else state end as state,
                count(*) as consents,
                count(*) filter (where suspended and state in ('Given', 'RenewedConsentGiven') and valid_until > now()) as paused
            from (select state, suspended, valid_until from consent where tenant = $1 limit $2) counted
            group by 1
            """;

    /** Keys of entries grow with time, so the period is a stretch of the primary key. */
    private static final String LOOKS = """
            select app, count(*) filter (where outcome = 'allowed') as allowed,
                count(*) filter (where outcome = 'refused') as refused
            from (select app, outcome from access_event
                where tenant = $1 and access >= $2 and at >= $3 and app is not null order by access desc limit $4) counted
            group by app
            order by count(*) desc, app
            """;

    private static final int BITS_AFTER_MILLIS = 16;

    private final TenantTransactions transactions;

    PostgresConsentFigures(@Application TenantTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Uni<Figures> of(TenantId tenant, Instant since) {
        Tuple looks = Tuple.of(tenant.value(), firstKey(since), since.atOffset(ZoneOffset.UTC), MOST);
        return transactions.inTenant(
                tenant,
                transaction -> transaction
                        .preparedQuery(STATES)
                        .execute(Tuple.of(tenant.value(), MOST))
                        .chain(states -> transaction
                                .preparedQuery(LOOKS)
                                .execute(looks)
                                .map(counts -> figures(states, counts))));
    }

    private static Figures figures(RowSet<Row> states, RowSet<Row> looks) {
        Map<ConsentState, Long> consents = new EnumMap<>(ConsentState.class);
        long paused = 0;
        for (Row row : states) {
            consents.put(ConsentState.valueOf(row.getString("state")), row.getLong("consents"));
            paused += row.getLong("paused");
        }
        return new Figures(consents, paused, counts(looks));
    }

    private static List<AccessCount> counts(RowSet<Row> looks) {
        return StreamSupport.stream(looks.spliterator(), false)
                .map(row -> new AccessCount(row.getString("app"), row.getLong("allowed"), row.getLong("refused")))
                .toList();
    }

    /** The smallest UUIDv7 of an instant (RFC 9562 §5.7). */
    private static UUID firstKey(Instant since) {
        return new UUID(since.toEpochMilli() << BITS_AFTER_MILLIS, 0);
    }
}
