// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.home.Secrets;
import io.quadrille.launcher.home.Settings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the platform is told through its environment: addresses, names and secrets of what was started or set. */
final class PlatformEnvironment {

    private static final List<String> ROLES = List.of("owner", "app", "ingest");
    private static final List<String> CLIENTS = List.of("portal", "admin", "platform");

    private final Settings settings;
    private final Secrets secrets;
    private final Map<String, String> variables = new HashMap<>();

    private PlatformEnvironment(Settings settings, Secrets secrets) {
        this.settings = settings;
        this.secrets = secrets;
        variables.putAll(settings.asEnvironment());
    }

    static Map<String, String> of(Home home, Ports ports, Addresses addresses, Mode mode) {
        PlatformEnvironment environment = new PlatformEnvironment(ports.settings(), home.secrets());
        environment.put("quadrille.public-url", addresses.publicUrl());
        environment.put("quadrille.http.port", Integer.toString(ports.of(Ports.Door.HTTP)));
        environment.put("quadrille.management.port", Integer.toString(ports.of(Ports.Door.MANAGEMENT)));
        environment.put("quadrille.mqtt.port", Integer.toString(ports.of(Ports.Door.MQTT)));
        environment.putUnlessSet("quadrille.http.host", "127.0.0.1");
        environment.putUnlessSet("quadrille.mqtt.host", "127.0.0.1");
        environment.putUnlessSet("quadrille.exports.directory", home.exports().toString());
        environment.putSecret("quadrille.session.secret");
        environment.signing();
        environment.database(addresses);
        environment.identity(addresses);
        if (mode == Mode.DEMO) {
            environment.put("quadrille.demo.file", home.demoFile().toString());
        }
        return environment.variables;
    }

    private void database(Addresses addresses) {
        put(Addresses.DATABASE_URL, addresses.databaseUrl());
        for (String role : ROLES) {
            String name = "quadrille.database." + role;
            if (addresses.ownDatabase()) {
                put(name + ".username", "quadrille_" + role);
                put(name + ".password", secrets.get("database.quadrille_" + role));
            } else {
                require(name + ".username", Addresses.DATABASE_URL);
                require(name + ".password", Addresses.DATABASE_URL);
            }
        }
    }

    private void identity(Addresses addresses) {
        put(Addresses.ISSUER, addresses.issuer());
        for (String client : CLIENTS) {
            String name = "quadrille.identity." + client + ".secret";
            if (addresses.ownIdentity()) {
                put(name, secrets.get("identity." + client));
            } else {
                require(name, Addresses.ISSUER);
            }
        }
    }

    private void signing() {
        putUnlessSet("quadrille.signing.key", secrets.get("signing.key", SigningKey::make));
    }

    private void require(String name, String because) {
        put(
                name,
                settings.get(name)
                        .orElseThrow(() -> new LauncherException(
                                "The setting " + name + " is needed as well when " + because + " is set.")));
    }

    private void putSecret(String name) {
        putUnlessSet(name, secrets.get(name.substring("quadrille.".length())));
    }

    private void putUnlessSet(String name, String value) {
        put(name, settings.get(name).orElse(value));
    }

    private void put(String name, String value) {
        variables.put(Settings.variable(name), value);
    }
}
