// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.request.ConsentRequests;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Pushed requests by Hibernate Reactive. */
@ApplicationScoped
class HibernateConsentRequests implements ConsentRequests {

    private final Providers providers;
    private final TenantSessions sessions;
    private final AgreementRepository agreements;
    private final RequestRepository requests;

    HibernateConsentRequests(
            Providers providers, TenantSessions sessions, AgreementRepository agreements, RequestRepository requests) {
        this.providers = providers;
        this.sessions = sessions;
        this.agreements = agreements;
        this.requests = requests;
    }

    @Override
    public Uni<PushedRequest> push(TenantId tenant, AppId app, Ask ask) {
        return providers
                .find(tenant, app)
                .map(found -> found.orElseThrow(() -> notFound("app")))
                .invoke(found -> AskCheck.require(found, ask))
                .chain(found -> sessions.inTenant(
                        tenant,
                        session -> agreements
                                .newest(session, tenant, ask.agreement())
                                .map(newest -> own(app, newest))
                                .chain(agreement -> push(session, tenant, agreement, ask))));
    }

    private Uni<PushedRequest> push(Mutiny.Session session, TenantId tenant, DataAgreement agreement, Ask ask) {
        RequestEntity row = RequestEntity.pushed(tenant, agreement, ask, AskCheck.datatypes(agreement, ask));
        Pending pending = row.pending();
        String path = "/portal/requests/" + tenant + "/" + pending.request();
        return requests.add(session, row)
                .replaceWith(() -> new PushedRequest(pending.request(), path, pending.expiresAt()));
    }

    private static DataAgreement own(AppId app, Optional<DataAgreement> newest) {
        return newest.filter(agreement -> agreement.app().equals(app)).orElseThrow(() -> notFound("agreement"));
    }

    private static ConsentException notFound(String what) {
        return new ConsentException(Reason.NOT_FOUND, "There is no such " + what + ".");
    }
}
