// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.usage;

import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** How much a provider's apps used, for the tenant's staff. */
@Path("/admin/providers/{provider}/usage")
@RolesAllowed("tenant-staff")
class UsagePages {

    private static final int DAYS = 30;

    private final Providers providers;
    private final UsageMeter meter;
    private final SignedIn signedIn;

    UsagePages(Providers providers, UsageMeter meter, SignedIn signedIn) {
        this.providers = providers;
        this.meter = meter;
        this.signedIn = signedIn;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<TemplateInstance> usage(@RestPath String provider) {
        TenantId tenant = signedIn.staffTenant();
        return found(tenant, provider)
                .chain(known -> providers
                        .apps(tenant)
                        .map(apps -> apps.stream()
                                .filter(app -> app.provider().equals(known.id()))
                                .map(App::id)
                                .toList())
                        .chain(apps -> meter.since(LocalDate.now(ZoneOffset.UTC).minusDays(DAYS), tenant, apps))
                        .map(days -> Templates.usage(known, days)));
    }

    private Uni<Provider> found(TenantId tenant, String provider) {
        try {
            return providers
                    .find(tenant, new ProviderId(provider))
                    .map(found -> found.orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException shapeless) {
            throw new NotFoundException(shapeless);
        }
    }

    @CheckedTemplate(basePath = "admin/usage")
    static class Templates {

        static native TemplateInstance usage(Provider provider, List<DayOfUse> days);
    }
}
