// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.keycloak;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.Optional;
import org.keycloak.admin.client.resource.OrganizationResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.OrganizationRepresentation;

/** An organization for each tenant, with the tenant's identifier as its name and alias. */
@ApplicationScoped
public class Organizations {

    private final Realm realm;

    Organizations(Realm realm) {
        this.realm = realm;
    }

    /** Makes the tenant's organization; one left behind by an attempt that did not end is taken over. */
    public Uni<Void> create(Tenant tenant) {
        return realm.call(resource -> {
            if (find(resource, tenant.id()).isEmpty()) {
                OrganizationRepresentation organization = new OrganizationRepresentation();
                organization.setName(tenant.id().value());
                organization.setAlias(tenant.id().value());
                organization.setDescription(tenant.name());
                organization.setEnabled(true);
                Realm.created(
                        resource.organizations().create(organization),
                        new LocalizedText(
                                "This tenant identifier is taken.", "Cet identifiant de marque est déjà pris."));
            }
            return null;
        });
    }

    /** Removes the tenant's organization, if there is one. */
    public Uni<Void> delete(TenantId tenant) {
        return realm.call(resource -> {
            find(resource, tenant)
                    .ifPresent(organization -> organization.delete().close());
            return null;
        });
    }

    /** Makes the person a member of the tenant's organization. */
    public Uni<Void> addMember(TenantId tenant, SubjectId subject) {
        return realm.call(resource -> {
            OrganizationResource organization = find(resource, tenant).orElseThrow(NotFoundException::new);
            Realm.created(
                    organization.members().addMember(subject.toString()),
                    new LocalizedText(
                            "This person works for the tenant already.",
                            "Cette personne travaille déjà pour la marque."));
            return null;
        });
    }

    private static Optional<OrganizationResource> find(RealmResource resource, TenantId tenant) {
        return resource.organizations().search(tenant.value(), true, 0, 1).stream()
                .findFirst()
                .map(found -> resource.organizations().get(found.getId()));
    }
}
