// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff ends a consent with a reason, which the person reads. */
@OnDemoPlatform
class RevokingIT {

    private static final String TENANT = "albion-cars";

    private ProviderApp app;
    private Asking asking;
    private Visitor bruno;
    private Desk staff;
    private Desk strangers;
    private String consent;

    @BeforeEach
    void brunoAllows(DemoPlatform platform) {
        app = platform.app(TENANT + ".safe-miles");
        asking = new Asking(platform, app);
        bruno = platform.visitor("bruno");
        consent = asking.allowed(bruno.person(), "car-1", Wish.usageSince(Instant.parse("2026-01-05T08:00:00Z")));
        staff = Desk.ofStaff(platform, TENANT);
        strangers = Desk.ofStaff(platform, "voltaire-motors");
    }

    @AfterEach
    void end() {
        bruno.close();
        staff.close();
        strangers.close();
        asking.giveUpEverything();
    }

    @Test
    void staffEndsAConsentAndThePersonReadsWhy() {
        // When
        strangers.open("/consents/" + consent);
        String others = strangers.refusal();
        staff.open("/consents/" + consent);
        staff.send(Map.of("reason", "The app was misused."), "form[action$='/revoke'] button");
        boolean said = staff.path().endsWith("revoked=true");

        // Then
        assertTrue(others.contains("404"), others);
        assertTrue(said, staff.path());
        assertEquals(
                Set.of("consent-revoked"),
                app.get("/readings?consent=" + consent).reasons().keySet());
        assertEquals(
                "Revoked", app.get("/consents/" + consent).json().path("state").asText());
        bruno.pages().open(bruno.portal() + "/consents/" + TENANT + "/" + consent);
        assertTrue(
                bruno.pages().texts("ol.timeline li p").stream()
                        .anyMatch(line -> line.contains("The app was misused.")),
                () -> bruno.pages().texts("ol.timeline li p").toString());
    }
}
