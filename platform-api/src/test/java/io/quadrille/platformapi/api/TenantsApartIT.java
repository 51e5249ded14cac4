// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The second tenant sees nothing of the first. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantsApartIT {

    private static final Instant FIRST = Instant.parse("2023-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2023-02-01T00:00:00Z");

    private DemoPlatform platform;
    private ProviderApp own;
    private ProviderApp stranger;
    private String consent;
    private String agreement;

    @BeforeAll
    void storeAndConsent(DemoPlatform running) throws SQLException {
        platform = running;
        own = running.app("voltaire-motors.loyal-drive");
        stranger = running.app("albion-cars.safe-miles");
        new Stored(running).scatter("voltaire-motors", "car-1", FIRST, LAST, 50);
        Asking asking = new Asking(running, own);
        agreement = asking.agreement("PT0S");
        try (Visitor alice = running.visitor("alice")) {
            consent = asking.allowed(alice.person(), "car-1", agreement, Wish.usageSince(FIRST));
        }
    }

    @Test
    void consentOfAnotherTenantDoesNotExist() {
        assertEquals(200, own.get("/consents/" + consent).status());
        assertEquals(404, stranger.get("/consents/" + consent).status());
        assertEquals(404, stranger.get("/readings?consent=" + consent).status());
        assertEquals(404, stranger.get("/latest?consent=" + consent).status());
        assertEquals(404, stranger.get("/devices?consent=" + consent).status());
        assertEquals(404, stranger.delete("/consents/" + consent).status());
        assertEquals(
                "Given", own.get("/consents/" + consent).json().path("state").asText());
    }

    @Test
    void deviceOfAnotherTenantDoesNotExist() {
        String device = own.get("/consents/" + consent).json().at("/devices/0").asText();
        assertEquals(200, own.get("/devices/" + device).status());
        assertEquals(404, stranger.get("/devices/" + device).status());
        assertEquals(404, stranger.get("/readings?device=" + device).status());
    }

    @Test
    void agreementOfAnotherTenantDoesNotExist() {
        assertEquals(200, own.get("/agreements/" + agreement).status());
        assertEquals(404, stranger.get("/agreements/" + agreement).status());
        assertEquals(
                404,
                stranger.post("/agreements/" + agreement + "/revisions", Asking.terms("PT1S"))
                        .status());
    }

    @Test
    void listsHoldNothingOfAnotherTenant() {
        assertTrue(own.get("/consents?limit=1000").body().contains(consent));
        assertFalse(stranger.get("/consents?limit=1000").body().contains(consent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reading",
                "latest",
                "rejection",
                "consent",
                "consent_event",
                "consent_request",
                "data_agreement",
                "access_event",
                "device",
                "device_model",
                "stream",
                "holding",
                "provider",
                "app",
                "export_job"
            })
    void applicationsUserActingForOneTenantSeesNoRowOfAnother(String table) throws SQLException {
        try (Connection database = platform.sql("quadrille_app");
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('app.tenant', 'albion-cars', false)");
            assertEquals(0, count(statement, table + " where tenant <> 'albion-cars'"));
            statement.execute("select set_config('app.tenant', '', false)");
            assertEquals(0, count(statement, table));
        }
    }

    @Test
    void applicationsUserActingForItsTenantSeesItsRows() throws SQLException {
        try (Connection database = platform.sql("quadrille_app");
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('app.tenant', 'voltaire-motors', false)");
            assertTrue(count(statement, "reading") >= 50);
            assertTrue(count(statement, "consent") >= 1);
        }
    }

    private static long count(Statement statement, String from) throws SQLException {
        try (ResultSet found = statement.executeQuery("select count(*) from " + from)) {
            found.next();
            return found.getLong(1);
        }
    }
}
