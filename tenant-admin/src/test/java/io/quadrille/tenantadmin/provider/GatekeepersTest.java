// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
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
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Database.class)
class GatekeepersTest {

    @Inject
    TenantSessions sessions;

    @Inject
    Providers providers;

    private TenantId tenant;

    @BeforeEach
    void tenant() {
        tenant = Directory.tenant(sessions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://google.com", "https://fleet.AWS.com/x", "http://www.waze.com"})
    void gatekeepersAreNotEntered(String website) {
        DirectoryException refused = assertThrows(DirectoryException.class, () -> await(enter(website)));

        assertEquals(Reason.INVALID, refused.reason());
        assertEquals("DMA", refused.sentence().in(Locale.FRENCH).replaceAll(".*\\b(DMA)\\b.*", "$1"));
        assertEquals(List.of(), await(providers.all(tenant)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://loyal.example", "https://notgoogle.com", "https://google.com.loyal.example"})
    void othersAre(String website) {
        assertEquals(URI.create(website), await(enter(website)).website());
    }

    private Uni<Provider> enter(String website) {
        return providers.enter(
                tenant, new Provider(new ProviderId("loyal"), "Loyal", "FR", URI.create(website), false));
    }
}
