// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.database.DirectoryFaults;
import io.quadrille.tenantadmin.keycloak.Organizations;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/**
 * Tenants in the database, each with its organization in the realm. The row is written first and committed last: of two who ask for one
 * identifier the second waits for the first, and a refusal by the realm leaves nothing behind.
 */
@ApplicationScoped
class TenantService implements Tenants {

    private static final int KEY_BYTES = 32;

    private final TenantSessions sessions;
    private final Organizations organizations;
    private final SecureRandom random = new SecureRandom();

    TenantService(TenantSessions sessions, Organizations organizations) {
        this.sessions = sessions;
        this.organizations = organizations;
    }

    @Override
    public Uni<Tenant> create(Tenant tenant) {
        if (tenant.name().isBlank()) {
            return Uni.createFrom()
                    .failure(new DirectoryException(
                            Reason.INVALID,
                            new LocalizedText("A tenant needs a name.", "Une marque a besoin d’un nom.")));
        }
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return sessions.asOperator(session -> session.persist(TenantEntity.of(tenant, key))
                        .call(session::flush)
                        .call(() -> organizations.create(tenant))
                        .replaceWith(tenant))
                .onFailure()
                .transform(failure -> DirectoryFaults.of(
                        failure,
                        new LocalizedText(
                                "This tenant identifier is taken.", "Cet identifiant de marque est déjà pris."),
                        new LocalizedText(
                                "The country must be a two-letter code.",
                                "Le pays doit être un code de deux lettres.")));
    }

    @Override
    public Uni<Optional<Tenant>> find(TenantId tenant) {
        return sessions.inTenant(tenant, session -> session.find(TenantEntity.class, tenant.value()))
                .map(found -> Optional.ofNullable(found).map(TenantEntity::toTenant));
    }

    @Override
    public Uni<List<Tenant>> all() {
        return sessions.asOperator(
                        session -> session.createQuery("from TenantEntity t order by t.name", TenantEntity.class)
                                .getResultList())
                .map(found -> found.stream().map(TenantEntity::toTenant).toList());
    }
}
