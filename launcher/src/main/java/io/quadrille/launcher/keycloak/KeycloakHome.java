// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** One installation's Keycloak folder: links to the shared distribution, data of its own, and the realm to import. */
final class KeycloakHome {

    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");
    private static final String REALM = "quadrille-realm.json";

    private KeycloakHome() {}

    static Path prepare(Home home, Path distribution) {
        Path folder = Folders.makePrivate(home.folder().resolve("keycloak"));
        try {
            for (String name : SHARED) {
                link(folder.resolve(name), distribution.resolve(name));
            }
            Path imports = Files.createDirectories(folder.resolve("data").resolve("import"));
            try (InputStream realm = KeycloakHome.class.getResourceAsStream("/realm/" + REALM)) {
                Files.copy(realm, imports.resolve(REALM), StandardCopyOption.REPLACE_EXISTING);
            }
            return folder;
        } catch (IOException failure) {
            throw new LauncherException("The folder " + folder + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** Renewed at each start, so that a checkout that has moved, or a newer version, is followed. */
    private static void link(Path link, Path target) throws IOException {
        if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
            Files.delete(link);
        }
        Files.createSymbolicLink(link, target);
    }
}
