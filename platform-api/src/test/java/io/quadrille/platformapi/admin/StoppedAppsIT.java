// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import org.junit.jupiter.api.Test;

/** Staff can shut the door on an app. */
@OnDemoPlatform
class StoppedAppsIT {

    private static final String SWITCH = "form[action$='/apps/albion-care/stopped'] button";

    @Test
    void aStoppedAppIsRefusedAtOnceAndLetInAgain(DemoPlatform platform) {
        ProviderApp app = platform.app("albion-cars.albion-care");
        ProviderApp other = platform.app("albion-cars.safe-miles");
        assertEquals(200, app.get("/consents").status());

        try (Desk desk = Desk.ofStaff(platform, "albion-cars")) {
            // When
            desk.open("/providers/albion-care?lang=en");
            desk.press(SWITCH);
            // Then
            assertEquals("Stopped", desk.text("article .chip"));
            Answer refused = app.get("/consents");
            assertEquals(403, refused.status());
            assertEquals(
                    "https://quadrille.io/problems/app-stopped",
                    refused.json().path("type").asText());
            assertEquals(200, other.get("/consents").status());
            // When
            desk.press(SWITCH);
        }
        // Then
        assertEquals(200, app.get("/consents").status());
    }

    @Test
    void staffOfAnotherTenantCannotStopIt(DemoPlatform platform) {
        try (Desk desk = Desk.ofStaff(platform, "voltaire-motors")) {
            desk.open("/providers/albion-care?lang=en");

            assertEquals("404", desk.refusal());
        }
        assertEquals(
                200, platform.app("albion-cars.albion-care").get("/consents").status());
    }
}
