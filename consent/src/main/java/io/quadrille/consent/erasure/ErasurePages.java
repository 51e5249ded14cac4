// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrders;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.quadrille.tenantadmin.api.web.Paging;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Who still has to say that it erased, for the tenant's staff. */
@Path("/admin/erasures")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class ErasurePages {

    private final ErasureOrders orders;
    private final Providers providers;
    private final SignedIn signedIn;

    ErasurePages(ErasureOrders orders, Providers providers, SignedIn signedIn) {
        this.orders = orders;
        this.providers = providers;
        this.signedIn = signedIn;
    }

    /** An order in a list. */
    record Row(UUID consent, String app, String ended, Instant dueAt, boolean overdue) {}

    /** One page of a tenant's open orders, those due first before the others. */
    record Rows(List<Row> rows, Paging paging) {}

    @GET
    public Uni<TemplateInstance> open(@QueryParam("page") @DefaultValue("1") int page) {
        TenantId tenant = signedIn.staffTenant();
        return orders.countOpen(tenant).chain(total -> {
            Paging paging = Paging.of("/admin/erasures", new LinkedHashMap<>(), page, total);
            return orders.open(tenant, paging.offset(), Paging.SIZE)
                    .chain(found -> providers.apps(tenant).map(apps -> rows(found, apps)))
                    .map(rows -> Templates.list(new Rows(rows, paging)));
        });
    }

    private static List<Row> rows(List<ErasureOrder> orders, List<App> apps) {
        Instant now = Instant.now();
        return orders.stream()
                .map(order -> new Row(
                        order.consent().value(),
                        apps.stream()
                                .filter(app -> app.id().equals(order.app()))
                                .map(App::name)
                                .findFirst()
                                .orElse(order.app().value()),
                        order.ended().name(),
                        order.dueAt(),
                        order.overdue(now)))
                .toList();
    }

    @CheckedTemplate(basePath = "admin/erasures")
    static class Templates {

        static native TemplateInstance list(Rows list);
    }
}
