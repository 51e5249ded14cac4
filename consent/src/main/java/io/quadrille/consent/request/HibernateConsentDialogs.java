// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.request.Answers.Answer;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Dialogs by Hibernate Reactive; whatever is done with a request holds its row's lock, so that it is answered once. */
@ApplicationScoped
class HibernateConsentDialogs implements ConsentDialogs {

    private final TenantSessions sessions;
    private final RequestRepository requests;
    private final DialogView view;
    private final Answers answers;

    HibernateConsentDialogs(TenantSessions sessions, RequestRepository requests, DialogView view, Answers answers) {
        this.sessions = sessions;
        this.requests = requests;
        this.view = view;
        this.answers = answers;
    }

    @Override
    public Uni<Dialog> open(TenantId tenant, UUID request, SubjectId subject) {
        return sessions.inTenant(
                        tenant,
                        subject,
                        session -> opened(session, tenant, request, subject)
                                .chain(row -> session.flush().replaceWith(row::pending)))
                .chain(pending -> view.of(pending, subject));
    }

    @Override
    public Uni<Answered> allow(TenantId tenant, UUID request, SubjectId subject, Grant grant) {
        return open(tenant, request, subject)
                .invoke(dialog -> GrantCheck.require(dialog, grant))
                .chain(dialog -> answer(
                        tenant, request, subject, new Answer(ConsentState.Given, Optional.of(grant), grant.shownIn())));
    }

    @Override
    public Uni<ConsentRecord> suppose(TenantId tenant, UUID request, SubjectId subject, Grant grant) {
        Answer given = new Answer(ConsentState.Given, Optional.of(grant), grant.shownIn());
        return open(tenant, request, subject)
                .invoke(dialog -> GrantCheck.require(dialog, grant))
                .chain(dialog -> sessions.inTenant(
                        tenant,
                        subject,
                        session -> opened(session, tenant, request, subject)
                                .map(row -> given.record(row.pending(), dialog.agreement(), subject))));
    }

    @Override
    public Uni<Answered> refuse(TenantId tenant, UUID request, SubjectId subject, Locale shownIn) {
        return answer(tenant, request, subject, new Answer(ConsentState.Refused, Optional.empty(), shownIn));
    }

    @Override
    public Uni<Answered> defer(TenantId tenant, UUID request, SubjectId subject, Locale shownIn) {
        return answer(tenant, request, subject, new Answer(ConsentState.RequestDeferred, Optional.empty(), shownIn));
    }

    @Override
    public Uni<List<PutOff>> putOff(TenantId tenant, SubjectId subject) {
        return sessions.inTenant(tenant, subject, session -> requests.putOff(session, tenant, subject, Instant.now()))
                .map(waiting -> waiting.stream()
                        .flatMap(
                                pending -> pending
                                        .putOff()
                                        .map(record -> new PutOff(record, pending.path(), pending.expiresAt()))
                                        .stream())
                        .toList());
    }

    private Uni<Answered> answer(TenantId tenant, UUID request, SubjectId subject, Answer answer) {
        return sessions.inTenant(
                tenant,
                subject,
                session -> opened(session, tenant, request, subject)
                        .chain(row -> answers.enter(session, row, subject, answer)));
    }

    private Uni<RequestEntity> opened(Mutiny.Session session, TenantId tenant, UUID request, SubjectId subject) {
        return requests.lock(session, tenant, request).invoke(row -> row.openFor(subject, Instant.now()));
    }
}
