// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Agreements by Hibernate Reactive. */
@ApplicationScoped
class HibernateAgreements implements Agreements {

    private final TenantSessions sessions;
    private final AgreementRepository repository;
    private final TermsCheck check;
    private final Providers providers;

    HibernateAgreements(
            TenantSessions sessions, AgreementRepository repository, TermsCheck check, Providers providers) {
        this.sessions = sessions;
        this.repository = repository;
        this.check = check;
        this.providers = providers;
    }

    @Override
    public Uni<DataAgreement> lodge(TenantId tenant, AppId app, Terms terms) {
        return sound(tenant, app, terms).chain(sound -> {
            UUID agreement = UUID.randomUUID();
            Link link = Link.first(AgreementBody.document(tenant, agreement, 1, app, sound));
            return sessions.inTenant(
                    tenant, session -> store(session, new AgreementEntity(tenant, agreement, 1, app, link)));
        });
    }

    @Override
    public Uni<DataAgreement> revise(TenantId tenant, AppId app, UUID agreement, Terms terms) {
        return sound(tenant, app, terms)
                .chain(sound -> sessions.inTenant(
                        tenant,
                        session -> repository
                                .newestRow(session, tenant, agreement)
                                .map(newest -> own(app, newest))
                                .chain(newest -> store(session, revision(tenant, app, newest, sound)))))
                .onFailure(ConstraintViolationException.class)
                .transform(race -> new ConsentException(
                        Reason.CONFLICT, "The agreement has been revised at the same time; look at it and try again."));
    }

    private Uni<Terms> sound(TenantId tenant, AppId app, Terms terms) {
        return providers
                .find(tenant, app)
                .map(found -> found.orElseThrow(() -> new ConsentException(Reason.NOT_FOUND, "There is no such app.")))
                .chain(found -> providers.find(tenant, found.provider()))
                .map(provider -> check.sound(terms, provider.orElseThrow().website()));
    }

    @Override
    public Uni<Optional<DataAgreement>> find(TenantId tenant, AppId app, UUID agreement) {
        return sessions.inTenant(
                tenant,
                session -> repository
                        .newest(session, tenant, agreement)
                        .map(newest -> newest.filter(found -> found.app().equals(app))));
    }

    private static AgreementEntity own(AppId app, AgreementEntity newest) {
        if (newest == null || !newest.agreement().app().equals(app)) {
            throw new ConsentException(Reason.NOT_FOUND, "There is no such agreement.");
        }
        return newest;
    }

    private static AgreementEntity revision(TenantId tenant, AppId app, AgreementEntity newest, Terms terms) {
        DataAgreement before = newest.agreement();
        int revision = before.revision() + 1;
        Link link = Link.after(before.hash(), AgreementBody.document(tenant, before.id(), revision, app, terms));
        return new AgreementEntity(tenant, before.id(), revision, app, link);
    }

    private static Uni<DataAgreement> store(Mutiny.Session session, AgreementEntity row) {
        row.lodgedAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        return session.persist(row).chain(session::flush).replaceWith(row::agreement);
    }
}
