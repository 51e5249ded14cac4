// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every way in which a consent does not allow a read, each with its own reason, and each shown to the person. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusalsIT {

    private static final String TENANT = "voltaire-motors";
    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private DemoPlatform platform;
    private ProviderApp app;
    private Asking asking;
    private Visitor alice;
    private Stored stored;

    @BeforeAll
    void begin(DemoPlatform running) {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        asking = new Asking(running, app);
        alice = running.visitor("alice");
        stored = new Stored(running);
    }

    @AfterAll
    void end() {
        alice.close();
    }

    @Test
    void refusedConsentYieldsNothing() throws SQLException {
        alice.refuse(asking.request(asking.agreement("PT0S"), Wish.usageSince(SINCE)));
        assertRefused("consent=" + newest("Refused"), "consent-not-given");
    }

    @Test
    void consentPutOffYieldsNothing() throws SQLException {
        alice.defer(asking.request(asking.agreement("PT0S"), Wish.usageSince(SINCE)));
        assertRefused("consent=" + newest("RequestDeferred"), "consent-not-given");
    }

    @Test
    void withdrawnConsentYieldsNothing() throws SQLException {
        String consent = given("car-1");
        assertEquals(200, read("consent=" + consent).status());
        alice.person().withdraw(TENANT, consent);
        assertRefused("consent=" + consent, "consent-withdrawn");
    }

    @Test
    void pausedConsentYieldsNothingUntilItGoesOn() throws SQLException {
        String consent = given("car-1");
        alice.press(TENANT, consent, "pause");
        assertRefused("consent=" + consent, "consent-suspended");
        alice.press(TENANT, consent, "resume");
        assertEquals(200, read("consent=" + consent).status());
    }

    @Test
    void consentGivenUpByTheAppYieldsNothing() throws SQLException {
        String consent = given("car-1");
        assertEquals(204, app.delete("/consents/" + consent).status());
        assertEquals(
                "Revoked", app.get("/consents/" + consent).json().path("state").asText());
        assertRefused("consent=" + consent, "consent-revoked");
    }

    @Test
    void invalidatedConsentYieldsNothing() throws SQLException {
        String consent = given("car-1");
        set(consent, "state = 'Invalidated'");
        assertRefused("consent=" + consent, "consent-invalidated");
    }

    @Test
    void expiredConsentYieldsNothingThoughNoJobHasSeenIt() throws SQLException {
        String consent = given("car-1");
        set(consent, "valid_from = now() - interval '2 days', valid_until = now() - interval '1 day'");
        assertRefused("consent=" + consent, "consent-expired");
        assertEquals(
                "Expired", app.get("/consents/" + consent).json().path("state").asText());
    }

    @Test
    void consentThatBeginsTomorrowYieldsNothingYet() throws SQLException {
        String consent = given("car-1");
        set(consent, "valid_from = now() + interval '1 day'");
        assertRefused("consent=" + consent, "consent-not-yet-valid");
    }

    @Test
    void consentForOneReadYieldsOneRead() throws SQLException {
        String consent = asking.allowed(alice.person(), "car-1", new Wish(Set.of(Asking.USAGE), SINCE, "ONETIME"));
        assertEquals(200, read("consent=" + consent).status());
        assertRefused("consent=" + consent, "consent-used");
    }

    @Test
    void consentOfAnotherAppYieldsNothing() {
        String consent = given("car-1");
        Answer answer = platform.app("voltaire-motors.voltaire-care").get("/readings?consent=" + consent);
        assertEquals(403, answer.status());
        assertEquals(Set.of("other-app"), answer.reasons().keySet());
    }

    @Test
    void consentForAnotherPurposeYieldsNothing() throws SQLException {
        String consent = given("car-1");
        assertRefused(
                "consent=" + consent + "&purpose=" + Asking.OTHER_PURPOSE.replace("#", "%23"), "purpose-not-covered");
        assertEquals(
                200,
                read("consent=" + consent + "&purpose=" + Asking.PURPOSE.replace("#", "%23"))
                        .status());
    }

    @Test
    void consentForAnotherDeviceYieldsNothing() throws SQLException {
        String consent = given("car-1");
        String other = app.get("/consents/" + given("car-2"))
                .json()
                .path("devices")
                .path(0)
                .asText();
        assertRefused("consent=" + consent + "&device=" + other, "device-not-covered");
    }

    @Test
    void consentForAnotherCategoryYieldsNothing() throws SQLException {
        assertRefused("consent=" + given("car-1") + "&stream=position", "category-not-covered");
    }

    @Test
    void dataFromBeforeTheConsentsRangeYieldsNothing() throws SQLException {
        assertRefused(
                "consent=" + given("car-1") + "&from=2020-01-01T00:00:00Z&until=2020-02-01T00:00:00Z",
                "window-not-covered");
    }

    @Test
    void dataFromAfterTheHoldingEndedYieldsNothing() throws SQLException {
        String consent = given("car-2");
        try {
            hold("car-2", SINCE.minus(Duration.ofDays(300)));
            assertRefused("consent=" + consent, "holding-ended");
        } finally {
            hold("car-2", null);
        }
    }

    private String given(String device) {
        return asking.allowed(alice.person(), device, Wish.usageSince(SINCE));
    }

    private Answer read(String query) {
        return app.get("/readings?" + query);
    }

    private void assertRefused(String query, String reason) throws SQLException {
        // When
        long before = entries(reason);
        Answer answer = read(query);
        // Then
        assertAll(
                () -> assertEquals(403, answer.status(), answer.body()),
                () -> assertEquals(
                        "https://quadrille.io/problems/refused",
                        answer.json().path("type").asText()),
                () -> assertEquals(Set.of(reason), answer.reasons().keySet()),
                () -> assertTrue(answer.reasons().get(reason).endsWith("."), answer.body()),
                () -> assertEquals(before + 1, entries(reason), "the refusal stands in the ledger for alice"));
    }

    private long entries(String reason) throws SQLException {
        return stored.count(
                "select count(*) from access_event where tenant = ? and subject = ? and app = 'loyal-drive'"
                        + " and outcome = 'refused' and row_count = 0 and ? = any (reasons)",
                TENANT,
                platform.subject("alice"),
                reason);
    }

    private UUID newest(String state) throws SQLException {
        return stored.newestConsent(TENANT, "loyal-drive", state);
    }

    private void set(String consent, String what) throws SQLException {
        stored.change(
                "update consent set " + what + " where tenant = ? and consent = ?", TENANT, UUID.fromString(consent));
    }

    private void hold(String device, Instant until) throws SQLException {
        stored.change(
                "update holding set held_until = ?::timestamptz where tenant = ? and device = ?",
                until == null ? null : until.toString(),
                TENANT,
                device);
    }
}
