// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ModelsTest {

    @Inject
    TenantSessions sessions;

    @Inject
    DeviceModels models;

    private TenantId tenant;
    private TenantId stranger;

    @BeforeEach
    void twoTenants() {
        tenant = Directory.tenant(sessions);
        stranger = Directory.tenant(sessions);
    }

    @Test
    void publishedModelComesBackWholeAndInOrder() {
        await(models.publish(tenant, CAR));
        assertEquals(Optional.of(CAR), await(models.find(tenant, CAR.id())));
        assertEquals(List.of(CAR), await(models.all(tenant)));
    }

    @Test
    void modelIsUnknownToAnotherTenant() {
        await(models.publish(tenant, CAR));
        assertEquals(Optional.empty(), await(models.find(stranger, CAR.id())));
        assertEquals(List.of(), await(models.all(stranger)));
    }

    @Test
    void takenIdentifierIsRefused() {
        await(models.publish(tenant, CAR));
        assertEquals(Reason.ALREADY_EXISTS, refused(CAR).reason());
    }

    @Test
    void modelThatBreaksARuleIsRefusedWithTheRule() {
        DirectoryException refused = refused(new DeviceModel(new ModelId("bare"), CAR.title(), "Voltaire", List.of()));
        assertEquals(Reason.INVALID, refused.reason());
        assertEquals("A model has 1 to 200 streams.", refused.getMessage());
        assertEquals(List.of(), await(models.all(tenant)));
    }

    private DirectoryException refused(DeviceModel model) {
        return assertThrows(DirectoryException.class, () -> await(models.publish(tenant, model)));
    }
}
