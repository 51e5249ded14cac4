// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import static io.quadrille.tenantadmin.testing.Directory.CAR;
import static io.quadrille.tenantadmin.testing.Directory.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.device.Devices.Credentials;
import io.quadrille.tenantadmin.testing.Database;
import io.quadrille.tenantadmin.testing.Directory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class PasswordSignInTest {

    private static final DeviceId CAR_1 = new DeviceId("car-1");

    @Inject
    TenantSessions sessions;

    @Inject
    DeviceModels models;

    @Inject
    Devices devices;

    @Inject
    DeviceAuthentication authentication;

    private TenantId tenant;
    private TenantId stranger;
    private Credentials credentials;

    @BeforeEach
    void aDevice() {
        tenant = Directory.tenant(sessions);
        stranger = Directory.tenant(sessions);
        await(models.publish(tenant, CAR));
        credentials = await(devices.register(tenant, CAR_1, CAR.id(), "Alice's car"));
    }

    @Test
    void rightPasswordTellsDeviceAndModel() {
        Instant before = Instant.now().minusSeconds(60);
        SignedInDevice device =
                signIn(credentials.username(), credentials.password()).orElseThrow();

        assertEquals(new SignedInDevice(tenant, CAR_1, CAR, device.credentialsMade()), device);
        assertTrue(device.credentialsMade().isAfter(before));
    }

    @Test
    void wrongPasswordIsRefusedEvenAfterARightOne() {
        signIn(credentials.username(), credentials.password());
        assertEquals(Optional.empty(), signIn(credentials.username(), credentials.password() + "x"));
        assertEquals(Optional.empty(), signIn(credentials.username(), ""));
        assertEquals(Optional.empty(), signIn(credentials.username(), "x".repeat(100_000)));
    }

    @Test
    void passwordOpensNoOtherTenantsDevice() {
        await(models.publish(stranger, CAR));
        await(devices.register(stranger, CAR_1, CAR.id(), "Another car"));
        assertEquals(Optional.empty(), signIn(stranger + "/car-1", credentials.password()));
    }

    @Test
    void malformedUserNamesAreRefused() {
        for (String username :
                new String[] {"", "/", "car-1", tenant + "/", "/car-1", tenant + "/car-1/", "A/B", "'/'"}) {
            assertEquals(Optional.empty(), signIn(username, credentials.password()), username);
        }
    }

    @Test
    void renewedCredentialsCountAtOnce() {
        // Given
        signIn(credentials.username(), credentials.password());

        // When
        Credentials renewed = await(devices.renewCredentials(tenant, CAR_1));

        // Then
        assertEquals(Optional.empty(), signIn(credentials.username(), credentials.password()));
        assertEquals(
                CAR_1,
                signIn(renewed.username(), renewed.password()).orElseThrow().device());
    }

    @Test
    void retiredDeviceIsRefused() {
        // Given
        signIn(credentials.username(), credentials.password());

        // When
        await(devices.retire(tenant, CAR_1));

        // Then
        assertEquals(Optional.empty(), signIn(credentials.username(), credentials.password()));
    }

    @Test
    void comingBackCostsAFractionOfTheFirstTime() {
        // Given
        Duration first = fastest(1, credentials.username(), credentials.password());

        // When
        Duration again = fastest(20, credentials.username(), credentials.password());

        // Then
        assertTrue(again.multipliedBy(4).compareTo(first) < 0, () -> first + " then " + again);
    }

    @Test
    void unknownDeviceCostsWhatAWrongPasswordCosts() {
        // Given
        fastest(3, tenant + "/warm-up", "wrong");

        // When
        Duration wrong = fastest(5, credentials.username(), "wrong");
        Duration unknown = fastest(5, tenant + "/car-2", "wrong");

        // Then
        assertTrue(unknown.multipliedBy(2).compareTo(wrong) > 0, () -> unknown + " against " + wrong);
        assertTrue(wrong.multipliedBy(2).compareTo(unknown) > 0, () -> wrong + " against " + unknown);
    }

    private Optional<SignedInDevice> signIn(String username, String password) {
        return await(authentication.authenticate(username, password));
    }

    private Duration fastest(int times, String username, String password) {
        return IntStream.range(0, times)
                .mapToObj(time -> {
                    long start = System.nanoTime();
                    signIn(username, password);
                    return Duration.ofNanos(System.nanoTime() - start);
                })
                .min(Duration::compareTo)
                .orElseThrow();
    }
}
