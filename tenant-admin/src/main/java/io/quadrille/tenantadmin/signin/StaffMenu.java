// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.signin;

import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the frame of the admin pages says of the person: {@code {inject:staff.tenantName}}. */
@Named("staff")
@RequestScoped
public class StaffMenu {

    private final SignedIn signedIn;
    private final Tenants tenants;
    private final Viewer viewer;

    StaffMenu(SignedIn signedIn, Tenants tenants, Viewer viewer) {
        this.signedIn = signedIn;
        this.tenants = tenants;
        this.viewer = viewer;
    }

    /** Whether she works for a tenant. */
    public boolean isStaff() {
        return viewer.signedIn() && !signedIn.tenants().isEmpty();
    }

    /** Whether she runs the platform. */
    public boolean isOperator() {
        return viewer.signedIn() && signedIn.operator();
    }

    /** The name of the tenant she acts for; empty if there is none. */
    public CompletionStage<String> getTenantName() {
        if (!isStaff()) {
            return Uni.createFrom().item("").subscribeAsCompletionStage();
        }
        return tenants.find(signedIn.staffTenant())
                .map(found -> found.map(Tenant::name).orElse(""))
                .subscribeAsCompletionStage();
    }

    /** The other tenants she may act for. */
    public List<TenantId> getOthers() {
        return isStaff()
                ? signedIn.tenants().stream()
                        .filter(tenant -> !tenant.equals(signedIn.staffTenant()))
                        .toList()
                : List.of();
    }
}
