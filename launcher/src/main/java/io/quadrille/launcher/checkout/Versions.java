// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions the build pinned, one place for all of them: the root POM. */
public final class Versions {

    private static final Properties PINNED = load();

    private Versions() {}

    /** The pinned version of {@code part}: {@code postgresql}, {@code keycloak}, {@code opa} or {@code quadrille}. */
    public static String of(String part) {
        String version = PINNED.getProperty(part);
        if (version == null) {
            throw new IllegalArgumentException("No version is pinned for " + part);
        }
        return version;
    }

    private static Properties load() {
        Properties pinned = new Properties();
        try (InputStream in = Versions.class.getResourceAsStream("/io/quadrille/launcher/versions.properties")) {
            pinned.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return pinned;
    }
}
