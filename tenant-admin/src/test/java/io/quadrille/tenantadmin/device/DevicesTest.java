// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.Device;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.device.Devices.Search;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Database.Connections;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class DevicesTest {

    private static final DeviceId CAR_1 = new DeviceId("car-1");

    @Inject
    TenantSessions sessions;

    @Inject
    DeviceModels models;

    @Inject
    Devices devices;

    Connections connections;

    private TenantId tenant;
    private TenantId stranger;

    @BeforeEach
    void twoTenantsWithACarModel() {
        tenant = Directory.tenant(sessions);
        stranger = Directory.tenant(sessions);
        await(models.publish(tenant, CAR));
        await(models.publish(stranger, CAR));
    }

    @Test
    void registeredDeviceIsFoundByItsTenantOnly() {
        // When
        register(tenant, "car-1", "Alice's car");

        // Then
        Device found = await(devices.find(tenant, CAR_1)).orElseThrow();
        assertEquals("Alice's car", found.name());
        assertEquals(CAR.id(), found.model());
        assertEquals(Optional.empty(), found.retiredAt());
        assertEquals(Optional.empty(), await(devices.find(stranger, CAR_1)));
        assertEquals(0, await(devices.count(stranger, Search.EVERYTHING)));
    }

    @Test
    void twoTenantsMayNameTheirDevicesAlike() {
        assertEquals(tenant + "/car-1", register(tenant, "car-1", "One").username());
        assertEquals(stranger + "/car-1", register(stranger, "car-1", "Another").username());
    }

    @Test
    void takenIdentifierIsRefused() {
        register(tenant, "car-1", "First");
        assertEquals(Reason.ALREADY_EXISTS, reason(devices.register(tenant, CAR_1, CAR.id(), "Second")));
        assertEquals("First", await(devices.find(tenant, CAR_1)).orElseThrow().name());
    }

    @Test
    void unknownModelIsRefused() {
        assertEquals(Reason.INVALID, reason(devices.register(tenant, CAR_1, new ModelId("boat"), "Boat")));
        assertEquals(Optional.empty(), await(devices.find(tenant, CAR_1)));
    }

    @Test
    void namelessDeviceIsRefused() {
        assertEquals(Reason.INVALID, reason(devices.register(tenant, CAR_1, CAR.id(), "  ")));
    }

    @Test
    void pagesFollowTheIdentifiersAndTheSearch() {
        // Given
        register(tenant, "car-3", "Delivery van 100%");
        register(tenant, "car-1", "Alice's car");
        register(tenant, "car-2", "Bruno's car");

        // Then
        assertEquals(List.of("car-1", "car-2"), page("", 0, 2));
        assertEquals(List.of("car-3"), page("", 2, 2));
        assertEquals(List.of("car-3"), page("VAN", 0, 10));
        assertEquals(List.of("car-3"), page("%", 0, 10));
        assertEquals(List.of(), page("_ar", 0, 10));
        assertEquals(2, await(devices.count(tenant, new Search("'s car", Optional.empty()))));
    }

    @Test
    void devicesOfOneModelAreFoundByIt() {
        register(tenant, "car-1", "Alice's car");

        assertEquals(1, await(devices.count(tenant, new Search("", Optional.of(CAR.id())))));
        assertEquals(0, await(devices.count(tenant, new Search("", Optional.of(new ModelId("boat"))))));
        assertEquals(List.of(), await(devices.page(stranger, new Search("", Optional.of(CAR.id())), 0, 10)));
    }

    @Test
    void credentialsOfAnUnknownDeviceCannotBeRenewed() {
        register(tenant, "car-1", "Alice's car");
        assertEquals(Reason.NOT_FOUND, reason(devices.renewCredentials(stranger, CAR_1)));
        assertEquals(Reason.NOT_FOUND, reason(devices.renewCredentials(tenant, new DeviceId("car-2"))));
    }

    @Test
    void aRetiredDeviceIsRetiredOnceAndForItsTenantOnly() {
        // Given
        register(tenant, "car-1", "Alice's car");
        register(stranger, "car-1", "Another car");

        // When
        await(devices.retire(tenant, CAR_1));
        Optional<Instant> first =
                await(devices.find(tenant, CAR_1)).orElseThrow().retiredAt();
        await(devices.retire(tenant, CAR_1));

        // Then
        assertTrue(first.isPresent());
        assertEquals(first, await(devices.find(tenant, CAR_1)).orElseThrow().retiredAt());
        assertEquals(
                Optional.empty(),
                await(devices.find(stranger, CAR_1)).orElseThrow().retiredAt());
        assertEquals(Reason.NOT_FOUND, reason(devices.renewCredentials(tenant, CAR_1)));
        assertEquals(Reason.NOT_FOUND, reason(devices.retire(tenant, new DeviceId("car-2"))));
    }

    @Test
    void passwordsAreLongRandomAndNeverPrinted() {
        // When
        Devices.Credentials first = register(tenant, "car-1", "One");
        Devices.Credentials second = register(tenant, "car-2", "Two");

        // Then
        assertEquals(32, first.password().length());
        assertNotEquals(first.password(), second.password());
        assertFalse(first.toString().contains(first.password()));
    }

    @Test
    void theApplicationsUserCannotReadAHash() throws SQLException {
        register(tenant, "car-1", "One");
        try (Connection app = connections.as("quadrille_app");
                Statement statement = app.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + tenant + "', false)");
            SQLException refused = assertThrows(
                    SQLException.class, () -> statement.executeQuery("select hash from device_credential"));
            assertEquals("42501", refused.getSQLState());
            try (ResultSet rows = statement.executeQuery("select device from device_credential")) {
                rows.next();
                assertEquals("car-1", rows.getString(1));
            }
        }
    }

    private Devices.Credentials register(TenantId owner, String device, String name) {
        return await(devices.register(owner, new DeviceId(device), CAR.id(), name));
    }

    private List<String> page(String search, int offset, int limit) {
        return await(devices.page(tenant, new Search(search, Optional.empty()), offset, limit)).stream()
                .map(device -> device.id().value())
                .toList();
    }

    private static Reason reason(Uni<?> call) {
        return assertThrows(DirectoryException.class, () -> await(call)).reason();
    }
}
