// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.Consents.Renewal;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.history.Happening;
import io.quadrille.consent.history.History;
import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;

/** Consents by Hibernate Reactive; an act holds the row's lock, so that of two at once one comes second. */
@ApplicationScoped
class HibernateConsents implements Consents {

    private final TenantSessions sessions;
    private final ConsentRepository repository;
    private final ConsentsOfApp ofApp;
    private final AgreementRepository agreements;
    private final History history;
    private final Acts acts;

    HibernateConsents(
            TenantSessions sessions,
            ConsentRepository repository,
            ConsentsOfApp ofApp,
            AgreementRepository agreements,
            History history,
            Acts acts) {
        this.sessions = sessions;
        this.repository = repository;
        this.ofApp = ofApp;
        this.agreements = agreements;
        this.history = history;
        this.acts = acts;
    }

    @Override
    public Uni<List<ConsentRecord>> ofApp(TenantId tenant, AppId app, Optional<ConsentId> after, int limit) {
        return sessions.inTenant(tenant, session -> ofApp.page(session, tenant, app, after, limit));
    }

    @Override
    public Uni<Set<DeviceId>> devicesOfApp(TenantId tenant, AppId app) {
        return sessions.inTenant(tenant, session -> ofApp.devices(session, tenant, app));
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
                        .chain(row -> acts.perform(session, row, Happening.now(Act.REVOKE, app))));
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
                        .map(found -> found.filter(isOf(subject)).orElseThrow(ConsentEntity::missing))
                        .chain(found -> history.of(session, found)));
    }

    @Override
    public Uni<ConsentRecord> withdraw(TenantId tenant, SubjectId subject, ConsentId consent) {
        return act(tenant, subject, consent, Act.WITHDRAW);
    }

    @Override
    public Uni<ConsentRecord> suspend(TenantId tenant, SubjectId subject, ConsentId consent) {
        return act(tenant, subject, consent, Act.SUSPEND);
    }

    @Override
    public Uni<ConsentRecord> resume(TenantId tenant, SubjectId subject, ConsentId consent) {
        return act(tenant, subject, consent, Act.RESUME);
    }

    @Override
    public Uni<ConsentRecord> narrow(TenantId tenant, SubjectId subject, ConsentId consent, Narrowing narrowing) {
        Happening happening = Happening.now(Act.NARROW, subject);
        return sessions.inTenant(
                tenant,
                subject,
                session -> own(session, tenant, consent, isOf(subject))
                        .chain(row -> acts.perform(
                                session,
                                row,
                                happening,
                                (narrowed, agreement) -> narrowed.reduceTo(agreement, narrowing, happening.at()))));
    }

    @Override
    public Uni<ConsentRecord> renew(TenantId tenant, SubjectId subject, ConsentId consent, Renewal renewal) {
        Happening happening = Happening.now(Act.RENEW, subject).shownIn(renewal.shownIn());
        return sessions.inTenant(
                tenant,
                subject,
                session -> own(session, tenant, consent, isOf(subject))
                        .call(row -> requireNewest(session, row.current()))
                        .chain(row -> acts.perform(
                                session,
                                row,
                                happening,
                                (renewed, agreement) -> renewed.renew(agreement, renewal, happening.at()))));
    }

    @Override
    public Uni<List<ConsentRecord>> inForce(TenantId tenant, int offset, int limit) {
        return sessions.inTenant(tenant, session -> repository.inForce(session, tenant, Instant.now(), offset, limit));
    }

    @Override
    public Uni<Long> countInForce(TenantId tenant) {
        return sessions.inTenant(tenant, session -> repository.countInForce(session, tenant, Instant.now()));
    }

    @Override
    public Uni<Optional<ConsentRecord>> findInForce(TenantId tenant, ConsentId consent) {
        return sessions.inTenant(
                tenant,
                session -> repository
                        .find(session, tenant, consent)
                        .map(found ->
                                found.filter(one -> one.stateAt(Instant.now()).allows())));
    }

    @Override
    public Uni<ConsentRecord> revoke(TenantId tenant, ConsentId consent, String reason) {
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST_REASON) {
            return Uni.createFrom()
                    .failure(new ConsentException(
                            Reason.INVALID,
                            new LocalizedText(
                                    "The person has to be told why, in at most 500 characters.",
                                    "Il faut dire pourquoi à la personne, en 500 caractères au plus.")));
        }
        Happening happening = Happening.now(Act.REVOKE, tenant).because(words);
        return sessions.inTenant(
                tenant,
                session -> own(session, tenant, consent, anybodys -> true)
                        .chain(row -> acts.perform(session, row, happening)));
    }

    private Uni<ConsentRecord> act(TenantId tenant, SubjectId subject, ConsentId consent, Act act) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> own(session, tenant, consent, isOf(subject))
                        .chain(row -> acts.perform(session, row, Happening.now(act, subject))));
    }

    private Uni<ConsentEntity> own(
            Mutiny.Session session, TenantId tenant, ConsentId consent, Predicate<ConsentRecord> whose) {
        return repository
                .lock(session, tenant, consent)
                .map(found -> found.filter(row -> whose.test(row.current())).orElseThrow(ConsentEntity::missing));
    }

    /** Whoever asks for something else than before has to ask anew. */
    private Uni<Void> requireNewest(Mutiny.Session session, ConsentRecord consent) {
        return agreements
                .newest(session, consent.tenant(), consent.agreement())
                .invoke(newest -> {
                    if (newest.map(DataAgreement::revision).orElse(0) != consent.revision()) {
                        throw new ConsentException(
                                Reason.CONFLICT,
                                new LocalizedText(
                                        "The app has changed what it asks for; it has to ask you again.",
                                        "L'application a changé sa demande ; elle doit vous la refaire."));
                    }
                })
                .replaceWithVoid();
    }

    private static Predicate<ConsentRecord> isOf(AppId app) {
        return consent -> consent.app().equals(app);
    }

    private static Predicate<ConsentRecord> isOf(SubjectId subject) {
        return consent -> consent.subject().equals(subject);
    }
}
