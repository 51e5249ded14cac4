// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.home.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformEnvironmentTest {

    private static final String EXTERNAL_DATABASE = """
            quadrille.database.url=postgresql://db.example/q
            quadrille.database.owner.username=o
            quadrille.database.owner.password=op
            quadrille.database.app.username=a
            quadrille.database.app.password=ap
            quadrille.database.ingest.username=i
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsEmbeddedComesFromTheSecretsOfTheHome() {
        Home home = Home.at(folder);
        Map<String, String> environment = environment(Mode.PLAIN);

        assertEquals("8083", environment.get("QUADRILLE_HTTP_PORT"));
        assertEquals("http://localhost:8083", environment.get("QUADRILLE_PUBLIC_URL"));
        assertEquals("postgresql://localhost:15435/quadrille", environment.get("QUADRILLE_DATABASE_URL"));
        assertEquals("quadrille_app", environment.get("QUADRILLE_DATABASE_APP_USERNAME"));
        assertEquals(home.secrets().get("database.quadrille_app"), environment.get("QUADRILLE_DATABASE_APP_PASSWORD"));
        assertEquals(home.secrets().get("identity.portal"), environment.get("QUADRILLE_IDENTITY_PORTAL_SECRET"));
        assertEquals("127.0.0.1", environment.get("QUADRILLE_HTTP_HOST"));
        assertFalse(environment.containsKey("QUADRILLE_DEMO_FILE"));
    }

    @Test
    void aHomeHasOneSigningKeyMadeWhenItIsFirstMissed() throws ParseException {
        ECKey key = ECKey.parse(environment(Mode.PLAIN).get("QUADRILLE_SIGNING_KEY"));

        assertTrue(key.isPrivate());
        assertEquals(Curve.P_256, key.getCurve());
        assertEquals(
                key.toJSONString(),
                Home.at(folder).secrets().find("signing.key").orElseThrow());
        assertEquals(key.toJSONString(), environment(Mode.PLAIN).get("QUADRILLE_SIGNING_KEY"));
    }

    @Test
    void aSigningKeyOfOnesOwnIsUsed() throws IOException {
        settings("quadrille.signing.key={\"kty\":\"EC\"}\n");

        assertEquals("{\"kty\":\"EC\"}", environment(Mode.PLAIN).get("QUADRILLE_SIGNING_KEY"));
    }

    @Test
    void theDemoFileIsNamedInDemoModeOnly() {
        assertEquals(
                folder.resolve("demo.json").toString(), environment(Mode.DEMO).get("QUADRILLE_DEMO_FILE"));
    }

    @Test
    void anExternalDatabaseKeepsItsOwnAccounts() throws IOException {
        settings(EXTERNAL_DATABASE + "quadrille.database.ingest.password=ip\n");

        Map<String, String> environment = environment(Mode.PLAIN);

        assertEquals("postgresql://db.example/q", environment.get("QUADRILLE_DATABASE_URL"));
        assertEquals("ip", environment.get("QUADRILLE_DATABASE_INGEST_PASSWORD"));
    }

    @Test
    void aMissingAccountOfAnExternalDatabaseIsNamed() throws IOException {
        settings(EXTERNAL_DATABASE);

        LauncherException refusal = assertThrows(LauncherException.class, () -> environment(Mode.PLAIN));

        assertEquals(
                "The setting quadrille.database.ingest.password is needed as well when quadrille.database.url is set.",
                refusal.getMessage());
    }

    @Test
    void aMissingSecretOfAnExternalKeycloakIsNamed() throws IOException {
        settings("quadrille.identity.issuer=https://id.example/realms/quadrille\n");

        LauncherException refusal = assertThrows(LauncherException.class, () -> environment(Mode.PLAIN));

        assertEquals(
                "The setting quadrille.identity.portal.secret is needed as well when quadrille.identity.issuer is set.",
                refusal.getMessage());
    }

    private void settings(String text) throws IOException {
        Files.writeString(folder.resolve("settings.properties"), text);
    }

    private Map<String, String> environment(Mode mode) {
        Home home = Home.at(folder);
        Settings settings = home.settings();
        Ports ports = new Ports(settings, 3);
        return PlatformEnvironment.of(home, ports, Addresses.of(settings, ports), mode);
    }
}
