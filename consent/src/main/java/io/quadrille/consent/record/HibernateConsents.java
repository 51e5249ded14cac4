// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.chain.Link;
import io.quadrille.consent.record.Lifecycle.Act;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Consents by Hibernate Reactive; an act holds the row's lock, so that of two at once one comes second. */
@ApplicationScoped
class HibernateConsents implements Consents {

    private final TenantSessions sessions;
    private final ConsentRepository repository;
    private final AgreementRepository agreements;

    HibernateConsents(TenantSessions sessions, ConsentRepository repository, AgreementRepository agreements) {
        this.sessions = sessions;
        this.repository = repository;
        this.agreements = agreements;
    }

    @Override
    public Uni<List<ConsentRecord>> ofApp(TenantId tenant, AppId app) {
        return sessions.inTenant(tenant, session -> repository.ofApp(session, tenant, app));
    }

    @Override
    public Uni<Optional<ConsentRecord>> find(TenantId tenant, AppId app, ConsentId consent) {
        return sessions.inTenant(
                tenant, session -> repository.find(session, tenant, consent).map(found -> found.filter(isOf(app))));
    }

    @Override
    public Uni<ConsentRecord> giveUp(TenantId tenant, AppId app, ConsentId consent) {
        return sessions.inTenant(
                tenant,
                session -> own(session, tenant, consent, isOf(app))
                        .chain(row -> act(session, row, Happening.now(Act.REVOKE, app), Optional.empty())));
    }

    @Override
    public Uni<List<ConsentRecord>> ofSubject(TenantId tenant, SubjectId subject) {
        return sessions.inTenant(tenant, subject, session -> repository.ofSubject(session, tenant, subject));
    }

    @Override
    public Uni<Optional<ConsentRecord>> find(TenantId tenant, SubjectId subject, ConsentId consent) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> repository.find(session, tenant, consent).map(found -> found.filter(isOf(subject))));
    }

    @Override
    public Uni<List<ConsentEvent>> history(TenantId tenant, SubjectId subject, ConsentId consent) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> repository
                        .find(session, tenant, consent)
                        .map(found -> found.filter(isOf(subject)).orElseThrow(HibernateConsents::notFound))
                        .chain(found ->
                                repository.history(session, tenant, consent).map(rows -> intact(found, rows))));
    }

    @Override
    public Uni<ConsentRecord> withdraw(TenantId tenant, SubjectId subject, ConsentId consent) {
        return act(tenant, subject, consent, Act.WITHDRAW, Optional.empty());
    }

    @Override
    public Uni<ConsentRecord> suspend(TenantId tenant, SubjectId subject, ConsentId consent) {
        return act(tenant, subject, consent, Act.SUSPEND, Optional.empty());
    }

    @Override
    public Uni<ConsentRecord> resume(TenantId tenant, SubjectId subject, ConsentId consent) {
        return act(tenant, subject, consent, Act.RESUME, Optional.empty());
    }

    @Override
    public Uni<ConsentRecord> narrow(TenantId tenant, SubjectId subject, ConsentId consent, Narrowing narrowing) {
        return act(tenant, subject, consent, Act.NARROW, Optional.of(narrowing));
    }

    private Uni<ConsentRecord> act(
            TenantId tenant, SubjectId subject, ConsentId consent, Act act, Optional<Narrowing> narrowing) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> own(session, tenant, consent, isOf(subject))
                        .chain(row -> act(session, row, Happening.now(act, subject), narrowing)));
    }

    private Uni<ConsentRecord> act(
            Mutiny.Session session, ConsentEntity row, Happening happening, Optional<Narrowing> narrowing) {
        ConsentRecord before = row.current();
        return agreements
                .revision(session, before.tenant(), before.agreement(), before.revision())
                .chain(agreement -> {
                    row.undergo(happening.act(), happening.at());
                    narrowing.ifPresent(remaining -> row.reduceTo(agreement, remaining, happening.at()));
                    return repository.append(
                            session, row, happening, HistoryDocument.of(happening, agreement, row.current()));
                })
                .chain(session::flush)
                .replaceWith(row::current);
    }

    private Uni<ConsentEntity> own(
            Mutiny.Session session, TenantId tenant, ConsentId consent, Predicate<ConsentRecord> whose) {
        return repository
                .lock(session, tenant, consent)
                .map(found -> found.filter(row -> whose.test(row.current())).orElseThrow(HibernateConsents::notFound));
    }

    private static List<ConsentEvent> intact(ConsentRecord consent, List<EventEntity> rows) {
        boolean complete = rows.size() == consent.version();
        if (!complete || !Link.unbroken(rows.stream().map(EventEntity::link).toList())) {
            throw new ConsentException(
                    Reason.TAMPERED,
                    new LocalizedText(
                            "This consent's history has been changed afterwards.",
                            "L'historique de ce consentement a été modifié après coup."));
        }
        return rows.stream().map(EventEntity::event).toList();
    }

    private static Predicate<ConsentRecord> isOf(AppId app) {
        return consent -> consent.app().equals(app);
    }

    private static Predicate<ConsentRecord> isOf(SubjectId subject) {
        return consent -> consent.subject().equals(subject);
    }

    private static ConsentException notFound() {
        return new ConsentException(
                Reason.NOT_FOUND, new LocalizedText("There is no such consent.", "Ce consentement n'existe pas."));
    }
}
