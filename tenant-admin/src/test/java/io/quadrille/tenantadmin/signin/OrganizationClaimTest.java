// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.tenantadmin.api.TenantId;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrganizationClaimTest {

    private static final List<TenantId> BOTH = List.of(new TenantId("albion-cars"), new TenantId("voltaire-motors"));

    @Test
    void objectWithDetailsNamesTheTenantsByItsKeys() {
        assertEquals(
                BOTH,
                OrganizationClaim.tenants(Json.createObjectBuilder()
                        .add("voltaire-motors", Json.createObjectBuilder().add("id", "1"))
                        .add("albion-cars", Json.createObjectBuilder().add("id", "2"))
                        .build()));
    }

    @Test
    void plainArrayNamesTheTenantsToo() {
        assertEquals(
                BOTH,
                OrganizationClaim.tenants(Json.createArrayBuilder()
                        .add("voltaire-motors")
                        .add("albion-cars")
                        .build()));
    }

    @Test
    void withoutTheClaimNobodyIsStaff() {
        assertEquals(List.of(), OrganizationClaim.tenants(null));
        assertEquals(List.of(), OrganizationClaim.tenants("voltaire-motors"));
    }
}
