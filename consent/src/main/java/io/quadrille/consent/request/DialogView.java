// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts together what a person is shown. */
@ApplicationScoped
class DialogView {

    private final Tenants tenants;
    private final Providers providers;
    private final TenantSessions sessions;
    private final AgreementRepository agreements;
    private final OfferedDevices devices;

    DialogView(
            Tenants tenants,
            Providers providers,
            TenantSessions sessions,
            AgreementRepository agreements,
            OfferedDevices devices) {
        this.tenants = tenants;
        this.providers = providers;
        this.sessions = sessions;
        this.agreements = agreements;
        this.devices = devices;
    }

    Uni<Dialog> of(Pending pending, SubjectId subject) {
        return there(() -> tenants.find(pending.tenant()))
                .chain(tenant -> there(() -> providers.find(pending.tenant(), pending.app()))
                        .chain(app -> there(() -> providers.find(pending.tenant(), app.provider()))
                                .chain(provider -> agreement(pending)
                                        .chain(agreement -> devices.of(pending.tenant(), subject, pending.datatypes())
                                                .map(offered -> dialog(
                                                        pending,
                                                        new Asker(tenant, provider, app),
                                                        agreement,
                                                        offered))))));
    }

    private Uni<DataAgreement> agreement(Pending pending) {
        return sessions.inTenant(
                pending.tenant(),
                session -> agreements.revision(session, pending.tenant(), pending.agreement(), pending.revision()));
    }

    private static Dialog dialog(Pending pending, Asker asker, DataAgreement agreement, List<OfferedDevice> offered) {
        List<AskedCategory> asked = pending.asked(agreement);
        return new Dialog(
                pending.request(),
                asker.tenant(),
                asker.provider(),
                asker.app(),
                agreement,
                asked,
                offered,
                pending.mode(),
                pending.dataFrom(),
                pending.validity(),
                pending.expiresAt());
    }

    private static <T> Uni<T> there(Supplier<Uni<Optional<T>>> lookup) {
        return lookup.get()
                .map(found -> found.orElseThrow(() -> new ConsentException(
                        Reason.NOT_FOUND,
                        new LocalizedText(
                                "Who asked is not there any more.", "L'auteur de cette demande n'est plus là."))));
    }

    private record Asker(Tenant tenant, Provider provider, App app) {}
}
