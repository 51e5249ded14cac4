// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.pseudonym;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.consent.api.Pseudonyms.ForProvider;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PseudonymsTest {

    @Inject
    Pseudonyms pseudonyms;

    @Inject
    @Application
    TenantTransactions transactions;

    @Test
    void theSamePersonAndDeviceAreAlwaysTheSameForOneProvider() throws SQLException {
        World world = World.create();

        ForProvider once = forProvider(world.tenant(), "loyal-assurance");
        ForProvider again = forProvider(world.tenant(), "loyal-assurance");

        assertEquals(once.of(world.alice()), again.of(world.alice()));
        assertTrue(once.of(world.alice()).matches("p_[a-z2-7]{26}"), once.of(world.alice()));
        assertTrue(once.of(World.CAR).matches("d_[a-z2-7]{26}"), once.of(World.CAR));
    }

    @Test
    void twoProvidersOrTenantsCannotJoinWhatTheyKnow() throws SQLException {
        World world = World.create();
        World other = World.create();
        String known = forProvider(world.tenant(), "loyal-assurance").of(World.CAR);

        assertNotEquals(known, forProvider(world.tenant(), "rival-assurance").of(World.CAR));
        assertNotEquals(known, forProvider(other.tenant(), "loyal-assurance").of(World.CAR));
        assertNotEquals(known, forProvider(world.tenant(), "loyal-assurance").of(World.SECOND_CAR));
    }

    @Test
    void aDeviceNamedLikeAPersonIsNotTakenForHer() throws SQLException {
        World world = World.create();
        ForProvider provider = forProvider(world.tenant(), "loyal-assurance");

        String person = provider.of(world.alice()).substring(2);
        String device = provider.of(new DeviceId(world.alice().toString())).substring(2);

        assertNotEquals(person, device);
    }

    private ForProvider forProvider(TenantId tenant, String provider) {
        return await(transactions.inTenant(
                tenant, transaction -> pseudonyms.forProvider(transaction, tenant, new ProviderId(provider))));
    }
}
