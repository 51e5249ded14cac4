// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.device.Devices.Credentials;
import io.quadrille.tenantadmin.api.device.VoidSignIns;
import io.quadrille.tenantadmin.api.device.VoidSignIns.VoidSignIn;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class VoidSignInsTest {

    private static final DeviceId CAR_1 = new DeviceId("car-1");

    @Inject
    TenantSessions sessions;

    @Inject
    DeviceModels models;

    @Inject
    Devices devices;

    @Inject
    DeviceAuthentication authentication;

    @Inject
    VoidSignIns voidSignIns;

    private final List<VoidSignIn> told = new CopyOnWriteArrayList<>();
    private TenantId tenant;
    private TenantId stranger;
    private Credentials credentials;
    private Cancellable watching = () -> {};

    @BeforeEach
    void aDeviceOfEachTenant() {
        tenant = Directory.tenant(sessions);
        stranger = Directory.tenant(sessions);
        await(models.publish(tenant, CAR));
        await(models.publish(stranger, CAR));
        credentials = await(devices.register(tenant, CAR_1, CAR.id(), "Alice's car"));
        await(devices.register(stranger, CAR_1, CAR.id(), "Another car"));
    }

    @AfterEach
    void end() {
        watching.cancel();
    }

    @Test
    void newCredentialsMakeWhatTheOldOnesOpenedVoidWithinTwoSeconds() {
        // Given
        SignedInDevice before = signIn(credentials);
        watching = watch(tenant);

        // When
        Credentials renewed = await(devices.renewCredentials(tenant, CAR_1));

        // Then
        VoidSignIn sign = Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(
                        () -> told.stream()
                                .filter(each -> before.credentialsMade().isBefore(each.before()))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
        assertEquals(new VoidSignIn(tenant, CAR_1, sign.before()), sign);
        assertFalse(signIn(renewed).credentialsMade().isBefore(sign.before()));
    }

    @Test
    void aRetiredDevicesSignInIsVoidWithinTwoSeconds() {
        SignedInDevice before = signIn(credentials);
        watching = watch(tenant);

        await(devices.retire(tenant, CAR_1));

        Awaitility.await()
                .atMost(Duration.ofSeconds(2))
                .until(() -> told.stream()
                        .anyMatch(each -> each.device().equals(CAR_1)
                                && before.credentialsMade().isBefore(each.before())));
    }

    @Test
    void onlyTheTenantsAskedForAreToldOf() {
        watching = watch(tenant);

        await(devices.renewCredentials(stranger, CAR_1));
        await(devices.renewCredentials(tenant, CAR_1));

        Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> told.size() > 1);
        assertTrue(told.stream().allMatch(each -> each.tenant().equals(tenant)), told.toString());
    }

    private SignedInDevice signIn(Credentials with) {
        return await(authentication.authenticate(with.username(), with.password()))
                .orElseThrow();
    }

    private Cancellable watch(TenantId watched) {
        return voidSignIns.watch(() -> Set.of(watched)).subscribe().with(told::add);
    }
}
