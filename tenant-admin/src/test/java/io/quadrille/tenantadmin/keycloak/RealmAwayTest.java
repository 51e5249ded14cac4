// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.keycloak;

import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.Tenants;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.person.People;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The authorization server of these tests does not answer: nothing may be half made. */
@QuarkusTest
@QuarkusTestResource(Database.class)
class RealmAwayTest {

    private static final ProviderId LOYAL = new ProviderId("loyal-assurance");
    // the example of RFC 7517, appendix A.1
    private static final AppKeys KEYS = new AppKeys.Given("""
            {"keys": [{"kty": "EC", "crv": "P-256", "x": "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
                       "y": "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM", "use": "sig", "kid": "1"}]}
            """);

    @Inject
    TenantSessions sessions;

    @Inject
    Tenants tenants;

    @Inject
    People people;

    @Inject
    Providers providers;

    @Test
    void noTenantWithoutOrganization() {
        TenantId tenant = new TenantId("half-made");
        assertEquals(Reason.UNAVAILABLE, reason(tenants.create(new Tenant(tenant, "Half made", "FR"))));
        assertEquals(Optional.empty(), await(tenants.find(tenant)));
    }

    @Test
    void noPersonWithoutAccount() {
        People.Registration dora =
                new People.Registration("dora", "Dora Half", "dora@half.example", "en", "a-password-of-tests");
        assertEquals(Reason.UNAVAILABLE, reason(people.register(dora)));
        assertEquals(Optional.empty(), await(people.findByEmail("dora@half.example")));
    }

    @Test
    void noAppWithoutClient() {
        // Given
        TenantId tenant = Directory.tenant(sessions);
        await(providers.enter(
                tenant, new Provider(LOYAL, "Loyal Assurance", "GB", URI.create("https://loyal.example"), false)));

        // Then
        assertEquals(
                Reason.UNAVAILABLE,
                reason(providers.register(
                        tenant,
                        new AppId("loyal-drive"),
                        LOYAL,
                        "Loyal Drive",
                        List.of(URI.create("https://loyal.example/return")),
                        KEYS)));
        assertEquals(List.of(), await(providers.apps(tenant)));
    }

    private static Reason reason(Uni<?> call) {
        return assertThrows(DirectoryException.class, () -> await(call)).reason();
    }
}
