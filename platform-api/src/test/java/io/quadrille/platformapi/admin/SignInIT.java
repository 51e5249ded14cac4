// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.platformapi.harness.CookieBrowser;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser keeps of a sign-in, and what the platform keeps. */
@OnDemoPlatform
class SignInIT {

    private static final String SESSIONS = "select count(*) from web_session";

    private final CookieBrowser browser = new CookieBrowser();
    private URI portal;
    private URI admin;
    private Stored stored;
    private HttpResponse<String> home;

    @BeforeEach
    void aliceSignsIn(DemoPlatform platform) throws IOException, InterruptedException {
        portal = platform.address("portal");
        admin = platform.address("admin");
        stored = new Stored(platform);
        JsonNode alice = platform.ready().at("/demo/people/0");
        home = browser.signIn(
                portal, alice.path("username").asText(), alice.path("password").asText());
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    @Test
    void theBrowserHoldsARandomKeyAndNoToken() {
        assertEquals(200, home.statusCode());
        HttpCookie session = session();
        assertTrue(session.getValue().matches("[A-Za-z0-9_-]{43}"), session.getValue());
        assertEquals(
                List.of(),
                browser.cookies("q_").stream()
                        .filter(cookie -> cookie.getValue().contains("eyJ"))
                        .toList());
        String header = browser.headersSetting("q_session_portal").findFirst().orElseThrow();
        assertTrue(header.toLowerCase(Locale.ROOT).contains("httponly"), header);
        assertTrue(header.contains("SameSite=Lax"), header);
        assertTrue(header.contains("Path=/portal"), header);
    }

    @Test
    void theDatabaseHoldsNoTokenInClearAndNoKey() throws SQLException {
        assertTrue(stored.count(SESSIONS) > 0);
        assertEquals(0, stored.count(SESSIONS + " where position('eyJ'::bytea in tokens) > 0"));
        assertEquals(
                0,
                stored.count(SESSIONS + " where key_hash = ?::bytea", session().getValue()));
        assertEquals(
                1,
                stored.count(
                        SESSIONS + " where key_hash = sha256(convert_to('portal ' || ?, 'UTF8'))",
                        session().getValue()));
    }

    @Test
    void signOutEndsTheSessionForEveryCopyOfItsKey() throws IOException, InterruptedException {
        // Given
        HttpCookie copy = (HttpCookie) session().clone();
        assertEquals(200, CookieBrowser.with(copy, portal).statusCode());

        // When
        browser.post(URI.create(portal + "/logout"));

        // Then
        HttpResponse<String> refused = CookieBrowser.with(copy, portal);
        assertEquals(302, refused.statusCode());
        assertTrue(refused.headers().firstValue("Location").orElseThrow().contains("/protocol/openid-connect/auth"));
    }

    @Test
    void aKeyOfThePortalOpensNothingInTheAdminPages() throws IOException, InterruptedException {
        HttpCookie forged = new HttpCookie("q_session_admin", session().getValue());
        assertEquals(
                302, CookieBrowser.with(forged, URI.create(admin + "/models")).statusCode());
    }

    @Test
    void aPersonWhoIsNoStaffIsRefusedByTheAdminPages(DemoPlatform platform) throws IOException, InterruptedException {
        JsonNode alice = platform.ready().at("/demo/people/0");
        for (String page : List.of("/models", "/devices", "/providers", "/tenants")) {
            HttpResponse<String> answer = browser.signIn(
                    URI.create(admin + page),
                    alice.path("username").asText(),
                    alice.path("password").asText());
            assertEquals(403, answer.statusCode(), page);
        }
    }

    private HttpCookie session() {
        return browser.cookies("q_session_portal").getFirst();
    }
}
