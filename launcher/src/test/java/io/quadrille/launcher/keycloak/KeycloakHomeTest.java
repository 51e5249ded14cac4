// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakHomeTest {

    @TempDir
    private Path folder;

    @Test
    void theRealmsThemeIsInPlaceEvenWhereThereWasAnother() throws IOException {
        // Given
        Path distribution = Files.createDirectories(folder.resolve("distribution"));
        Path shared = Files.createDirectories(distribution.resolve("themes"));
        Home home = new Home(folder.resolve("home"));
        Path keycloak = Files.createDirectories(home.folder().resolve("keycloak"));
        Files.createSymbolicLink(keycloak.resolve("themes"), shared);
        Files.createDirectories(keycloak.resolve("data/tmp/kc-gzip-cache/old"));

        // When
        KeycloakHome.prepare(home, distribution);
        KeycloakHome.prepare(home, distribution);

        // Then
        String theme = new ObjectMapper()
                .readTree(keycloak.resolve("data/import/quadrille-realm.json").toFile())
                .path("loginTheme")
                .asText();
        Path login = keycloak.resolve("themes").resolve(theme).resolve("login");
        assertEquals("quadrille", theme);
        assertTrue(Files.readString(login.resolve("theme.properties"))
                .contains("styles=css/styles.css css/quadrille.css"));
        for (String file : new String[] {"css/quadrille.css", "js/labels.js", "img/logo.svg", "img/logo-dark.svg"}) {
            assertTrue(Files.size(login.resolve("resources").resolve(file)) > 0, file);
        }
        assertFalse(Files.exists(shared.resolve("quadrille")));
        assertFalse(Files.exists(keycloak.resolve("data/tmp/kc-gzip-cache")));
    }
}
