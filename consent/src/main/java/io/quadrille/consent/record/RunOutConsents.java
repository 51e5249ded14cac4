// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.erasure.EndedConsents;
import io.quadrille.consent.news.ChangeNews;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What follows from consents whose time has run out; that they allow nothing any more does not wait for it. */
@ApplicationScoped
class RunOutConsents {

    private static final int STEP = 100;
    private static final String EXPIRED = "expired";
    private static final String RUN_OUT = "select consent from consent c where c.tenant = ?1"
            + " and c.state in ('Given', 'RenewedConsentGiven') and c.valid_until <= ?2 and not exists"
            + " (select 1 from erasure_order e where e.tenant = c.tenant and e.consent = c.consent)"
            + " order by c.valid_until limit " + STEP;

    private final Tenants tenants;
    private final TenantSessions sessions;
    private final ConsentRepository repository;
    private final AgreementRepository agreements;
    private final EndedConsents ended;
    private final ChangeNews news;

    RunOutConsents(
            Tenants tenants,
            TenantSessions sessions,
            ConsentRepository repository,
            AgreementRepository agreements,
            EndedConsents ended,
            ChangeNews news) {
        this.tenants = tenants;
        this.sessions = sessions;
        this.repository = repository;
        this.agreements = agreements;
        this.ended = ended;
        this.news = news;
    }

    /** Looks after those of every tenant. */
    Uni<Void> lookAfterAll() {
        return tenants.all()
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .map(Tenant::id)
                        .onItem()
                        .transformToUniAndConcatenate(this::lookAfter)
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    /** Looks after the next of a tenant; answers how many there were. */
    Uni<Integer> lookAfter(TenantId tenant) {
        Instant now = Instant.now();
        return sessions.inTenant(
                        tenant,
                        session -> session.createNativeQuery(RUN_OUT, UUID.class)
                                .setParameter(1, tenant.value())
                                .setParameter(2, now)
                                .getResultList())
                .chain(found -> all(tenant, found, now).replaceWith(found.size()));
    }

    private Uni<Void> all(TenantId tenant, List<UUID> found, Instant now) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(id -> sessions.inTenant(
                        tenant,
                        session -> repository
                                .lock(session, tenant, new ConsentId(id))
                                .map(row -> row.map(ConsentEntity::current))
                                .chain(consent -> one(session, consent, now))))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** It may have been renewed or withdrawn until its row was locked. */
    private Uni<Void> one(Mutiny.Session session, Optional<ConsentRecord> found, Instant now) {
        Optional<ConsentRecord> over = found.filter(consent -> consent.stateAt(now) == ConsentState.Expired);
        if (over.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ConsentRecord consent = over.get();
        Instant at = consent.validUntil();
        return agreements
                .revision(session, consent.tenant(), consent.agreement(), consent.revision())
                .chain(agreement -> ended.order(session, consent, ConsentState.Expired, agreement, at))
                .chain(fresh -> fresh
                        ? news.tell(session, consent, ConsentState.Expired, EXPIRED, at)
                        : Uni.createFrom().voidItem());
    }
}
