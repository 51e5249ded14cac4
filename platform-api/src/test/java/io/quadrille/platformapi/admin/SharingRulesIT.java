// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff say what nobody gets, whatever people allow. */
@OnDemoPlatform
class SharingRulesIT {

    private static final String SUBMIT = "main form .btn-primary";

    @Test
    void rulesAreKeptAndWhatCannotBeKeptIsToldAndShownAgain(DemoPlatform platform) {
        try (Desk desk = Desk.ofStaff(platform, "albion-cars")) {
            desk.open("/policy?lang=en");
            assertEquals("Sharing rules", desk.text("main h1"));

            desk.send(Map.of("age", "36500"), SUBMIT);
            assertEquals("The rules are kept. The next read is decided by them.", desk.text("main .notice h2"));

            desk.send(Map.of("age", "99999"), SUBMIT);
            assertEquals("Check the numbers, the hours and the time zone.", desk.text("main [role=alert] p"));

            desk.send(Map.of("age", ""), SUBMIT);
            assertEquals("The rules are kept. The next read is decided by them.", desk.text("main .notice h2"));
        }
    }
}
