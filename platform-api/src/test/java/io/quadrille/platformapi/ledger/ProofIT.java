// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.verify.VerifyCommand;
import io.quadrille.platformapi.harness.CookieBrowser;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A person takes the proof of an entry home and checks it there. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofIT {

    private static final String TENANT = "voltaire-motors";

    @TempDir
    Path folder;

    private DemoPlatform platform;
    private CookieBrowser alice;
    private String newest;

    @BeforeAll
    void enterOne(DemoPlatform running) throws Exception {
        platform = running;
        alice = running.browser("alice");
        newest = entered();
    }

    @AfterAll
    void leave() {
        alice.close();
    }

    @Test
    void herProofIsLinkedOnThePageAndHoldsWithoutThePlatform() throws Exception {
        // Given
        String page = open("").body();
        assertTrue(page.contains("/portal/who-looked/" + TENANT + "/" + newest + "/proof"));
        assertTrue(page.contains("5 years"));
        HttpResponse<String> proof = proof(oldest());
        // When
        Path file = Files.writeString(folder.resolve("proof.json"), proof.body());
        // Then
        assertEquals(
                "attachment; filename=\"proof-" + oldest() + ".json\"",
                proof.headers().firstValue("Content-Disposition").orElseThrow());
        assertEquals(0, verify(file));
        Files.writeString(file, proof.body().replace(TENANT, "voltaire-engine"));
        assertEquals(1, verify(file));
    }

    @Test
    void anEntryThatIsNotSignedYetIsPromised() throws Exception {
        String page = open("/" + TENANT + "/" + entered() + "/proof").body();

        assertTrue(page.contains("This entry is safe, but not signed yet."), page);
    }

    @Test
    void nobodyElseGetsIt() throws Exception {
        String entry = entered();
        try (CookieBrowser bruno = platform.browser("bruno")) {
            assertEquals(
                    404,
                    bruno.open(platform.address("portal").resolve(path(entry))).statusCode());
        }
        assertEquals(404, open("/albion-cars/" + entry + "/proof").statusCode());
        assertEquals(404, open("/" + TENANT + "/nonsense/proof").statusCode());
        assertEquals(
                302,
                given().redirects()
                        .follow(false)
                        .get(platform.address("portal").resolve(path(entry)))
                        .statusCode());
    }

    private int verify(Path file) throws Exception {
        Path keys = Files.writeString(
                folder.resolve("keys.json"),
                given().get(platform.address("portal").resolve("/.well-known/quadrille/keys"))
                        .asString());
        StringWriter said = new StringWriter();
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(said))
                .execute(file.toString(), "--keys", keys.toString());
    }

    private HttpResponse<String> proof(String entry) throws Exception {
        await().atMost(90, SECONDS)
                .until(() -> open("/" + TENANT + "/" + entry + "/proof").body().startsWith("{"));
        return open("/" + TENANT + "/" + entry + "/proof");
    }

    private HttpResponse<String> open(String below) throws Exception {
        return alice.open(platform.address("portal").resolve("/portal/who-looked" + below));
    }

    private static String path(String entry) {
        return "/portal/who-looked/" + TENANT + "/" + entry + "/proof";
    }

    private String oldest() throws SQLException {
        return first("select access from access_event where subject = '" + platform.subject("alice")
                + "' order by at, access limit 1");
    }

    private String entered() throws SQLException {
        return first(
                "insert into access_event (tenant, caller, app, subject, action, outcome, reasons, devices, streams,"
                        + " row_count, policy_revision) values ('" + TENANT + "', 'app', 'nobodys', '"
                        + platform.subject("alice")
                        + "', 'read', 'refused', '{no-consent}', '{}', '{}', 0, 'r') returning access");
    }

    private String first(String sql) throws SQLException {
        try (Connection database = platform.sql("quadrille_app");
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + TENANT + "', false)");
            try (ResultSet entry = statement.executeQuery(sql)) {
                entry.next();
                return entry.getString(1);
            }
        }
    }
}
