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

/** One installation's Keycloak folder: links to the shared distribution, data of its own, our theme, and the realm to import. */
final class KeycloakHome {

    private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers");
    private static final List<String> THEME = List.of(
            "theme.properties",
            "resources/css/quadrille.css",
            "resources/js/labels.js",
            "resources/img/logo.svg",
            "resources/img/logo-dark.svg");
    private static final String REALM = "quadrille-realm.json";

    /** Where Keycloak keeps what it has compressed, which it would go on serving after the theme has changed. */
    private static final Path PACKED = Path.of("data", "tmp", "kc-gzip-cache");

    private KeycloakHome() {}

    static Path prepare(Home home, Path distribution) {
        Path folder = Folders.makePrivate(home.folder().resolve("keycloak"));
        try {
            for (String name : SHARED) {
                link(folder.resolve(name), distribution.resolve(name));
            }
            addTheme(folder.resolve("themes"));
            Folders.delete(folder.resolve(PACKED));
            Path imports = Files.createDirectories(folder.resolve("data").resolve("import"));
            copy("/realm/" + REALM, imports.resolve(REALM));
            return folder;
        } catch (IOException failure) {
            throw new LauncherException("The folder " + folder + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    private static void addTheme(Path themes) throws IOException {
        if (Files.isSymbolicLink(themes)) {
            Files.delete(themes);
        }
        Path login = themes.resolve("quadrille").resolve("login");
        for (String file : THEME) {
            Path target = login.resolve(file);
            Files.createDirectories(target.getParent());
            copy("/theme/" + file, target);
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream content = KeycloakHome.class.getResourceAsStream(resource)) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
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
