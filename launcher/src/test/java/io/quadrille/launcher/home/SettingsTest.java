// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void file() throws IOException {
        Files.writeString(
                folder.resolve("settings.properties"),
                "quadrille.http.port=8000\nquadrille.public-url=https://q.example/\nother=1\n");
    }

    @Test
    void theEnvironmentStandsAboveTheFile() {
        Settings settings = Settings.in(folder, Map.of("QUADRILLE_HTTP_PORT", "8001"));

        assertEquals(Optional.of("8001"), settings.get("quadrille.http.port"));
        assertEquals(Optional.of("https://q.example/"), settings.get("quadrille.public-url"));
        assertEquals(Optional.empty(), settings.get("quadrille.mqtt.port"));
    }

    @Test
    void onlyOwnSettingsAreHandedOn() {
        assertEquals(
                Map.of("QUADRILLE_HTTP_PORT", "8000", "QUADRILLE_PUBLIC_URL", "https://q.example/"),
                Settings.in(folder, Map.of()).asEnvironment());
    }

    @Test
    void everyPortIsShifted() {
        Ports ports = new Ports(Settings.in(folder, Map.of()), 100);

        assertEquals(8100, ports.of(Ports.Door.HTTP));
        assertEquals(9100, ports.of(Ports.Door.MANAGEMENT));
        assertEquals(1983, ports.of(Ports.Door.MQTT));
        assertEquals(8280, ports.of(Ports.Door.KEYCLOAK));
        assertEquals(15532, ports.of(Ports.Door.POSTGRESQL));
    }

    @Test
    void aPortBeyondTheLastIsRefused() {
        Ports ports = new Ports(Settings.in(folder, Map.of()), 60_000);

        LauncherException refusal = assertThrows(LauncherException.class, () -> ports.of(Ports.Door.HTTP));

        assertEquals(
                "Port 68000 for the portal, admin and API does not exist; choose another quadrille.http.port or"
                        + " --port-offset.",
                refusal.getMessage());
    }

    @Test
    void aPortThatBrowsersRefuseIsRefusedUnlessAProxyStandsBeforeIt() {
        Map<String, String> direct = Map.of("QUADRILLE_HTTP_PORT", "8080", "QUADRILLE_PUBLIC_URL", "");
        Ports refused = new Ports(new Settings(Map.of(), direct), 2000);
        Ports behindProxy = new Ports(Settings.in(folder, Map.of("QUADRILLE_HTTP_PORT", "8080")), 2000);

        LauncherException refusal = assertThrows(LauncherException.class, () -> refused.of(Ports.Door.HTTP));

        assertEquals(
                "Browsers refuse port 10080 for the portal, admin and API; choose another quadrille.http.port or"
                        + " --port-offset.",
                refusal.getMessage());
        assertEquals(10_080, behindProxy.of(Ports.Door.HTTP));
    }

    @Test
    void aPortThatIsNoNumberIsRefused() {
        Ports ports = new Ports(Settings.in(folder, Map.of("QUADRILLE_HTTP_PORT", "web")), 0);

        LauncherException refusal = assertThrows(LauncherException.class, () -> ports.of(Ports.Door.HTTP));

        assertEquals("The setting quadrille.http.port must be a number, not \"web\".", refusal.getMessage());
    }

    @Test
    void whatHasAnAddressIsNotOurs() {
        Settings settings = Settings.in(folder, Map.of("QUADRILLE_DATABASE_URL", "jdbc:postgresql://db.example/q"));
        Addresses addresses = Addresses.of(settings, new Ports(settings, 0));

        assertEquals(
                new Addresses(
                        "https://q.example",
                        "http://localhost:8180/realms/quadrille",
                        "postgresql://db.example/q",
                        false,
                        true),
                addresses);
    }
}
