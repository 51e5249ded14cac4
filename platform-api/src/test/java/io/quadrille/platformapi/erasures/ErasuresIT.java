// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.erasures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.CookieBrowser;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasuresIT {

    private static final String TENANT = "voltaire-motors";

    private DemoPlatform platform;
    private ProviderApp app;
    private String consent;

    @BeforeAll
    void aWithdrawnConsent(DemoPlatform running) {
        platform = running;
        app = running.app("voltaire-motors.voltaire-care");
        try (Visitor alice = running.visitor("alice")) {
            Wish wish = Wish.usageSince(Instant.parse("2026-01-01T00:00:00Z"));
            consent = new Asking(running, app).allowed(alice.person(), "car-2", wish);
            alice.person().withdraw(TENANT, consent);
        }
    }

    @Test
    void orderIsDueThenOverdueForEveryoneUntilTheRecipientGivesItsWord() throws Exception {
        String order = order(app).path("id").asText();
        assertEquals("Withdrawn", order(app).path("ended").asText());
        assertFalse(order(app).path("overdue").asBoolean());
        try (CookieBrowser alice = platform.browser("alice")) {
            assertTrue(page(alice).contains("has to erase what it received by"));
            new Stored(platform)
                    .change(
                            "update erasure_order set ordered_at = now() - interval '2 days', due_at = now() - interval"
                                    + " '1 day' where tenant = ? and consent = ?",
                            TENANT,
                            UUID.fromString(consent));
            assertTrue(order(app).path("overdue").asBoolean());
            assertTrue(page(alice).contains("has not said that it did"));

            ProviderApp stranger = platform.app("albion-cars.safe-miles");
            assertEquals(404, attest(stranger, order).status());
            assertEquals(
                    404,
                    attest(platform.app("voltaire-motors.loyal-drive"), order).status());
            Answer attested = attest(app, order);
            assertEquals(201, attested.status(), attested::body);
            assertEquals(409, attest(app, order).status());

            assertFalse(order(app).path("overdue").asBoolean());
            assertTrue(page(alice).contains("All trips &lt;and&gt; scores"));
        }
    }

    private static Answer attest(ProviderApp by, String order) {
        return by.post(
                "/erasures/" + order + "/attestation",
                Map.of(
                        "erasedAt",
                        Instant.now().minusSeconds(1).toString(),
                        "what",
                        "All trips <and> scores",
                        "how",
                        "Deleted"));
    }

    private JsonNode order(ProviderApp of) {
        return StreamSupport.stream(
                        of.get("/erasures?limit=1000").json().path("erasures").spliterator(), false)
                .filter(order -> consent.equals(order.path("consent").asText()))
                .findFirst()
                .orElseThrow();
    }

    private String page(CookieBrowser browser) throws Exception {
        return browser.open(URI.create(platform.address("portal") + "/consents/" + TENANT + "/" + consent + "?lang=en"))
                .body();
    }
}
