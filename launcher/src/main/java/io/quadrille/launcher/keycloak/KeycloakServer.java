// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import io.quadrille.launcher.checkout.Checkout;
import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.home.Secrets;
import io.quadrille.launcher.home.Settings;
import io.quadrille.launcher.process.Child;
import io.quadrille.launcher.process.Children;
import io.quadrille.launcher.process.Command;
import io.quadrille.launcher.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keycloak, started as a plain Java process (no shell in between) that is ready once the realm's discovery document is there. */
public final class KeycloakServer {

    public static final String NAME = "keycloak";
    public static final String OPERATOR = "operator";

    private final Home home;
    private final Addresses addresses;
    private final int port;

    public KeycloakServer(Home home, Ports ports, Addresses addresses) {
        this.home = home;
        this.addresses = addresses;
        this.port = ports.of(Ports.Door.KEYCLOAK);
    }

    public Child start(Checkout checkout, KeycloakDatabase database, Children children, Consumer<String> progress) {
        Path distribution = new KeycloakDistribution(checkout, home, children).built();
        Path folder = KeycloakHome.prepare(home, distribution);
        Child child = children.start(
                new Command(NAME, words(folder), environment(database), home.log(NAME), Command.Ending.TERM));
        URI discovery = URI.create("http://localhost:" + port + "/realms/quadrille/.well-known/openid-configuration");
        new Readiness(progress)
                .await(child, "Starting Keycloak", discovery, body -> body.contains('"' + addresses.issuer() + '"'));
        bringUpToDate(folder.resolve("policies.applied"), progress);
        return child;
    }

    private void bringUpToDate(Path applied, Consumer<String> progress) {
        RealmPolicies policies = new RealmPolicies(new RealmAdmin(
                URI.create("http://localhost:" + port), home.secrets().get("keycloak.admin")));
        try {
            if (!Files.exists(applied) || !Files.readString(applied).equals(policies.text())) {
                policies.apply();
                Files.writeString(applied, policies.text());
            }
        } catch (LauncherException refused) {
            progress.accept("The rules for providers' clients are those of an earlier version: " + refused.getMessage()
                    + " Give the account " + RealmAdmin.NAME + " its password of secrets.properties again.");
        } catch (IOException failure) {
            throw new LauncherException("The file " + applied + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    private static List<String> words(Path folder) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms64m",
                "-Xmx256m",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-cp",
                folder.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm");
    }

    private Map<String, String> environment(KeycloakDatabase database) {
        Secrets secrets = home.secrets();
        Map<String, String> variables = new HashMap<>(Map.of(
                "KC_DB_URL",
                "jdbc:" + database.url(),
                "KC_DB_USERNAME",
                database.username(),
                "KC_DB_PASSWORD",
                database.password(),
                "KC_DB_POOL_MAX_SIZE",
                "20",
                "KC_CACHE",
                "local",
                "KC_HTTP_ENABLED",
                "true",
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                Integer.toString(port),
                "KC_HOSTNAME",
                "http://localhost:" + port));
        variables.put("KC_BOOTSTRAP_ADMIN_USERNAME", RealmAdmin.NAME);
        variables.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        variables.putAll(OutgoingCalls.limitedBy(home.settings()));
        variables.put("QUADRILLE_PUBLIC_URL", addresses.publicUrl());
        variables.put("QUADRILLE_OPERATOR_PASSWORD", secrets.get("operator"));
        for (String client : List.of("portal", "admin", "platform")) {
            variables.put(
                    Settings.variable("quadrille.identity." + client + ".secret"), secrets.get("identity." + client));
        }
        return variables;
    }
}
