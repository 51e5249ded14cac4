// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.supervisor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.launcher.home.Addresses;
import io.quadrille.launcher.home.Folders;
import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Mode;
import io.quadrille.launcher.home.Ports;
import io.quadrille.launcher.keycloak.KeycloakServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code ready.json}: there while everything runs, and only then; it says where everything is and who may sign in. */
public final class ReadyFile {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Home home;

    public ReadyFile(Home home) {
        this.home = home;
    }

    public JsonNode read() {
        return read(home.readyFile());
    }

    public boolean exists() {
        return Files.exists(home.readyFile());
    }

    void write(Ports ports, Addresses addresses, Mode mode) {
        ObjectNode ready = JsonNodeFactory.instance.objectNode();
        ready.put("portal", addresses.publicUrl() + "/portal");
        ready.put("admin", addresses.publicUrl() + "/admin");
        ready.put("api", addresses.publicUrl() + "/api/v1");
        ready.put("openapi", addresses.publicUrl() + "/q/openapi");
        ready.put("mqtt", "mqtt://localhost:" + ports.of(Ports.Door.MQTT));
        ready.put("management", "http://localhost:" + ports.of(Ports.Door.MANAGEMENT));
        ready.put("issuer", addresses.issuer());
        ready.put("database", "jdbc:" + addresses.databaseUrl());
        if (addresses.ownIdentity()) {
            ready.putObject("operator")
                    .put("username", KeycloakServer.OPERATOR)
                    .put("password", home.secrets().get(KeycloakServer.OPERATOR));
        }
        if (mode == Mode.DEMO) {
            ready.set("demo", read(home.demoFile()));
        }
        try {
            Folders.writePrivate(home.readyFile(), JSON.writeValueAsBytes(ready));
        } catch (IOException impossible) {
            throw new LauncherException("The file " + home.readyFile() + " cannot be written.", impossible);
        }
    }

    void remove() {
        Folders.delete(home.readyFile());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException failure) {
            throw new LauncherException("The file " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
