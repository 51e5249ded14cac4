// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.database.DeviceFacts.DeviceFact;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.api.person.Holdings;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class DeviceFactsTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final DeviceId CAR_1 = new DeviceId("car-1");
    private static final DeviceId CAR_2 = new DeviceId("car-2");

    @Inject
    TenantSessions sessions;

    @Inject
    @Application
    TenantTransactions transactions;

    @Inject
    DeviceModels models;

    @Inject
    Devices devices;

    @Inject
    Holdings holdings;

    @Inject
    DeviceFacts facts;

    private TenantId tenant;
    private TenantId stranger;

    @BeforeEach
    void twoTenantsWithCars() {
        tenant = Directory.tenant(sessions);
        stranger = Directory.tenant(sessions);
        await(models.publish(tenant, CAR));
        await(devices.register(tenant, CAR_2, CAR.id(), "Second"));
        await(devices.register(tenant, CAR_1, CAR.id(), "First"));
    }

    @Test
    void factsTellModelAndEveryHolderOfThoseThatExist() {
        // Given
        SubjectId alice = Directory.person(sessions, "alice");
        SubjectId bruno = Directory.person(sessions, "bruno");
        await(holdings.open(tenant, CAR_1, alice, Holding.Role.OWNER, JANUARY));
        await(holdings.close(tenant, CAR_1, alice, MARCH));
        await(holdings.open(tenant, CAR_1, bruno, Holding.Role.OWNER, MARCH));

        // When
        List<DeviceFact> found = of(tenant, CAR_2, CAR_1, new DeviceId("car-3"));

        // Then
        assertEquals(
                List.of(CAR_1, CAR_2), found.stream().map(DeviceFact::device).toList());
        assertEquals(
                List.of("First", "Second"), found.stream().map(DeviceFact::name).toList());
        assertEquals(CAR, found.getFirst().model());
        List<Holding> held = found.getFirst().holdings();
        assertEquals(List.of(alice, bruno), held.stream().map(Holding::subject).toList());
        assertEquals(List.of(JANUARY, MARCH), held.stream().map(Holding::from).toList());
        assertEquals(
                List.of(Optional.of(MARCH), Optional.empty()),
                held.stream().map(Holding::until).toList());
        assertEquals(List.of(), found.getLast().holdings());
    }

    @Test
    void anotherTenantLearnsNothing() {
        assertEquals(List.of(), of(stranger, CAR_1, CAR_2));
        assertEquals(
                List.of(),
                await(transactions.inTenant(stranger, connection -> facts.of(connection, tenant, List.of(CAR_1)))));
    }

    private List<DeviceFact> of(TenantId asking, DeviceId... asked) {
        return await(transactions.inTenant(asking, connection -> facts.of(connection, asking, List.of(asked))));
    }
}
