// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.supervisor;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Origin;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.home.Ports.Door;
import io.quadrille.launcher.home.Settings;
import io.quadrille.launcher.keycloak.KeycloakDatabase;
import io.quadrille.launcher.keycloak.KeycloakServer;
import io.quadrille.launcher.platform.PlatformProduct;
import io.quadrille.launcher.platform.PlatformServer;
import io.quadrille.launcher.postgres.Databases;
import io.quadrille.launcher.postgres.PostgresServer;
import io.quadrille.launcher.process.Children;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The order of things: build, database, identity, platform. What has an address in the settings is left out. */
final class Parts {

    private static final String KEYCLOAK_DATABASE = "quadrille.identity.database.";

    private final Home home;
    private final Checkout checkout;
    private final Ports ports;
    private final Addresses addresses;
    private final Children children;
    private final Consumer<String> progress;

    Parts(
            Home home,
            Checkout checkout,
            Ports ports,
            Addresses addresses,
            Children children,
            Consumer<String> progress) {
        this.home = home;
        this.checkout = checkout;
        this.ports = ports;
        this.addresses = addresses;
        this.children = children;
        this.progress = progress;
    }

    void start(Mode mode, Origin origin) {
        PlatformServer platform = new PlatformServer(home, ports, addresses, mode);
        requireFreePorts();
        Path jar = new PlatformProduct(checkout, home, children).upToDate(progress);
        KeycloakDatabase keycloakDatabase = startDatabase();
        if (addresses.ownIdentity()) {
            new KeycloakServer(home, ports, addresses).start(checkout, keycloakDatabase, children, progress);
        }
        origin.remember(ports.offset(), addresses.publicUrl());
        platform.start(jar, children, progress);
    }

    private void requireFreePorts() {
        ports.requireFree(Door.HTTP, Door.MANAGEMENT, Door.MQTT);
        if (addresses.ownDatabase()) {
            ports.requireFree(Door.POSTGRESQL);
        }
        if (addresses.ownIdentity()) {
            ports.requireFree(Door.KEYCLOAK);
        }
    }

    private KeycloakDatabase startDatabase() {
        if (!addresses.ownDatabase()) {
            return addresses.ownIdentity() ? keycloakDatabaseFromSettings() : null;
        }
        progress.accept("Starting PostgreSQL");
        Databases databases = PostgresServer.start(home, checkout, ports.of(Door.POSTGRESQL), children, progress)
                .databases();
        return new KeycloakDatabase(
                databases.url(Databases.KEYCLOAK), Databases.KEYCLOAK, databases.password(Databases.KEYCLOAK));
    }

    private KeycloakDatabase keycloakDatabaseFromSettings() {
        Settings settings = ports.settings();
        return new KeycloakDatabase(
                required(settings, "url"), required(settings, "username"), required(settings, "password"));
    }

    private static String required(Settings settings, String name) {
        return settings.get(KEYCLOAK_DATABASE + name)
                .orElseThrow(() -> new LauncherException("Keycloak needs a database of its own when "
                        + Addresses.DATABASE_URL + " is set: set " + KEYCLOAK_DATABASE
                        + "url, .username and .password, or use your own Keycloak through " + Addresses.ISSUER + "."));
    }
}
