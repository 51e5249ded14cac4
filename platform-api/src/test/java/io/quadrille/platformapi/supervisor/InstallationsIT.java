// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.api.EmbeddedPostgres;
import io.quadrille.launcher.api.FreePorts;
import io.quadrille.launcher.api.Installation;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationsIT {

    @TempDir
    static Path home;

    private static Installation first;

    @BeforeAll
    static void startTheFirst() {
        first = Installation.start(home, FreePorts.takeOffset());
    }

    @AfterAll
    static void stopTheFirst() {
        first.close();
    }

    @Test
    void twoInstallationsRunSideBySideAndShareNoSecret(@TempDir Path other) throws IOException, InterruptedException {
        try (Installation second = Installation.start(other, FreePorts.takeOffset())) {
            assertHealthy(first);
            assertHealthy(second);
            Set<String> shared = secrets(home);
            shared.retainAll(secrets(other));
            assertEquals(Set.of(), shared);
        }
    }

    @Test
    void anExternalDatabaseAndKeycloakReplaceTheEmbeddedOnes(@TempDir Path other, @TempDir Path database)
            throws IOException, InterruptedException {
        try (EmbeddedPostgres external = EmbeddedPostgres.start(database, 0)) {
            Files.writeString(other.resolve("settings.properties"), externalSettings(external));

            try (Installation installation = Installation.start(other, FreePorts.takeOffset())) {
                assertHealthy(installation);
                assertEquals(
                        Set.of("launcher", "platform"), installation.processes().keySet());
                assertEquals(first.ready().path("issuer"), installation.ready().path("issuer"));
                assertEquals(
                        "jdbc:" + external.url("quadrille"),
                        installation.ready().path("database").asText());
                assertFalse(installation.ready().has("operator"));
            }
        }
    }

    @Test
    void noLogHoldsASecret() throws IOException {
        Set<String> secrets = secrets(home);
        try (Stream<Path> logs = Files.list(home.resolve("log"))) {
            for (Path log : logs.toList()) {
                String text = Files.readString(log);
                assertEquals(List.of(), secrets.stream().filter(text::contains).toList(), log.toString());
            }
        }
        assertTrue(secrets.size() > 8);
    }

    @Test
    void onlyTheOwnerMayReadWhatNamesSecrets() throws IOException {
        for (String name : List.of("ready.json", "secrets.properties")) {
            assertEquals(
                    "rw-------",
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(name))),
                    name);
        }
    }

    private static String externalSettings(EmbeddedPostgres database) {
        StringBuilder settings = new StringBuilder();
        settings.append("quadrille.database.url=")
                .append(database.url("quadrille"))
                .append('\n');
        for (String role : List.of("owner", "app", "ingest")) {
            String name = "quadrille.database." + role;
            settings.append(name).append(".username=quadrille_").append(role).append('\n');
            settings.append(name)
                    .append(".password=")
                    .append(database.password("quadrille_" + role))
                    .append('\n');
        }
        settings.append("quadrille.identity.issuer=")
                .append(first.ready().path("issuer").asText())
                .append('\n');
        for (String client : List.of("portal", "admin", "platform")) {
            settings.append("quadrille.identity." + client + ".secret=")
                    .append(first.secret("identity." + client))
                    .append('\n');
        }
        return settings.toString();
    }

    private static void assertHealthy(Installation installation) throws IOException, InterruptedException {
        URI health = URI.create(installation.ready().path("management").asText() + "/q/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
        }
    }

    private static Set<String> secrets(Path folder) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            properties.load(reader);
        }
        Set<String> secrets = new HashSet<>();
        properties.values().forEach(secret -> secrets.add(secret.toString()));
        return secrets;
    }
}
