// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.util.Optional;

/**
 * Where everything is. What has an address in the settings is somebody else's to run; what has none is embedded.
 *
 * @param publicUrl where browsers and apps reach the platform, without a slash at the end
 */
public record Addresses(String publicUrl, String issuer, String databaseUrl, boolean ownDatabase, boolean ownIdentity) {

    public static final String PUBLIC_URL = "quadrille.public-url";
    public static final String ISSUER = "quadrille.identity.issuer";
    public static final String DATABASE_URL = "quadrille.database.url";
    private static final String REALM_PATH = "/realms/quadrille";

    public static Addresses of(Settings settings, Ports ports) {
        Optional<String> database = settings.get(DATABASE_URL).map(Addresses::withoutDriver);
        Optional<String> issuer = settings.get(ISSUER);
        return new Addresses(
                settings.get(PUBLIC_URL).map(Addresses::withoutSlash).orElse(local(ports, Ports.Door.HTTP)),
                issuer.orElse(local(ports, Ports.Door.KEYCLOAK) + REALM_PATH),
                database.orElse("postgresql://localhost:" + ports.of(Ports.Door.POSTGRESQL) + "/quadrille"),
                database.isEmpty(),
                issuer.isEmpty());
    }

    private static String local(Ports ports, Ports.Door door) {
        return "http://localhost:" + ports.of(door);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static String withoutDriver(String url) {
        return url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url;
    }
}
