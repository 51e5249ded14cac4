// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.replay.DeviceLink;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A tenant's staff at work. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffIT {

    private static final String SUBMIT = "main form .btn-primary";
    private static final String STANDING = "main dl .chip";

    private DemoPlatform platform;
    private Desk desk;

    @BeforeAll
    void signIn(DemoPlatform running) {
        platform = running;
        desk = Desk.ofStaff(running, "voltaire-motors");
    }

    @AfterAll
    void leave() {
        desk.close();
    }

    @Test
    void staffSeeForWhichTenantTheyAct() {
        desk.open("/models?lang=en");
        assertEquals("Voltaire Motors", desk.text(".rail .tenant"));
        assertTrue(desk.texts("main tbody th").contains("connected-car"));
    }

    @Test
    void publishedModelIsShownWithItsStreams() {
        // Given
        String model = "m-" + UUID.randomUUID();
        desk.open("/models/-/new?lang=en");

        // When
        desk.send(
                Map.of(
                        "id", model,
                        "titleEn", "Scooter",
                        "titleFr", "Trottinette",
                        "manufacturer", "Voltaire Motors",
                        "stream1", "speed",
                        "streamTitleEn1", "Speed",
                        "streamTitleFr1", "Vitesse",
                        "unit1", "km/h",
                        "category1", "https://w3id.org/dpv/pd#VehicleUsage",
                        "periodSeconds1", "0.5"),
                SUBMIT);

        // Then
        assertEquals("/models/" + model, desk.path());
        assertEquals("Scooter", desk.text("main h1"));
        assertEquals(
                List.of("Speed", "number", "km/h", "https://w3id.org/dpv/pd#VehicleUsage", "0.5 s", "365 days"),
                desk.texts("main tbody td"));
    }

    @Test
    void aFaultIsToldInTheReadersLanguage() {
        desk.open("/devices/-/new?lang=fr");
        desk.send(Map.of("id", "car-1", "name", "Une autre"), SUBMIT);
        assertEquals("Cet identifiant d’objet est déjà pris.", desk.text(".notice-problem p"));
        desk.open("/devices/-/new?lang=en");
        desk.send(Map.of("id", "not good", "name", "A name"), SUBMIT);
        assertEquals(
                "The identifier holds letters, digits, dots, dashes and underscores only.",
                desk.text(".notice-problem p"));
    }

    @Test
    void registeredDeviceSignsInUntilItsCredentialsAreRenewed() {
        // Given
        String device = register("Scooter of the street");
        String first = desk.text("#password");
        connect(device, first);

        // When
        desk.open("/devices/" + device);
        desk.press("form[action$='/credentials'] button.btn-danger");

        // Then
        connect(device, desk.text("#password"));
        assertThrows(LauncherException.class, () -> connect(device, first));
        desk.open("/devices/" + device);
        assertEquals(List.of(), desk.texts("#password"));
    }

    @Test
    void heldDeviceStandsInItsHoldersPortalAndInNobodyElses() {
        // Given
        String device = register("Car on loan " + UUID.randomUUID());
        String name = "Bruno Keller";

        // When
        desk.open("/devices/" + device + "?lang=en");
        desk.send(
                Map.of("email", "bruno@demo.example", "from", "2026-01-01"), "form[action$='/holdings'] .btn-primary");

        // Then
        assertEquals("/devices/" + device, desk.path());
        assertTrue(desk.text("main tbody th").startsWith(name));
        assertEquals(1, devicesOf("bruno", device));
        assertEquals(0, devicesOf("alice", device));

        // When
        desk.press("form[action$='/holdings/end'] .btn-danger");

        // Then
        assertEquals(0, desk.texts("form[action$='/holdings/end']").size());
    }

    @Test
    void unknownAddressOpensNoHolding() {
        desk.open("/devices/car-1?lang=en");
        desk.send(
                Map.of("email", "nobody@example.org", "from", "2026-01-01"), "form[action$='/holdings'] .btn-primary");
        assertEquals("Nobody with this address has an account.", desk.text(".notice-problem p"));
    }

    @Test
    void verificationIsGivenAndTakenBack() {
        desk.open("/providers/loyal-assurance?lang=en");
        String before = desk.text(STANDING);
        desk.press("form[action$='/verified'] button");
        assertEquals(before.equals("Verified") ? "Not verified" : "Verified", desk.text(STANDING));
        desk.press("form[action$='/verified'] button");
        assertEquals(before, desk.text(STANDING));
    }

    @Test
    void whatBelongsToAnotherTenantDoesNotExist() {
        desk.open("/providers/union-assurance");
        assertEquals("404", desk.refusal());
        desk.open("/devices/no-such-device");
        assertEquals("404", desk.refusal());
        desk.open("/devices?tenant=albion-cars");
        assertEquals("403", desk.refusal());
        desk.open("/devices?lang=en");
        assertEquals("Voltaire Motors", desk.text(".rail .tenant"));
    }

    @Test
    void staffRunNoTenants() {
        desk.open("/tenants");
        assertEquals("403", desk.refusal());
    }

    private String register(String name) {
        String device = "d-" + UUID.randomUUID();
        desk.open("/devices/-/new?lang=en&model=connected-car");
        desk.send(Map.of("id", device, "name", name), SUBMIT);
        assertEquals("voltaire-motors/" + device, desk.text("#username"));
        return device;
    }

    private void connect(String device, String password) {
        DeviceLink.open(platform.address("mqtt"), "voltaire-motors/" + device, password)
                .close();
    }

    private int devicesOf(String username, String device) {
        try (Visitor visitor = platform.visitor(username)) {
            visitor.pages().open(visitor.portal().toString());
            return visitor.pages().texts("main a[href$='/" + device + "']").isEmpty() ? 0 : 1;
        }
    }
}
