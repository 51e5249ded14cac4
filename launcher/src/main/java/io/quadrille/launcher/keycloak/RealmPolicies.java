// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Which clients may exist and how they sign in, as the realm file says it. An import never touches a realm that is there already, so a realm
 * that an earlier version made is brought to this version's rules here. What somebody has added to it stays.
 */
public final class RealmPolicies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FILE = "/realm/quadrille-realm.json";
    private static final String MARK = "platform.kind";

    private final RealmAdmin admin;
    private final JsonNode wanted;

    /** Of one realm. */
    public RealmPolicies(RealmAdmin admin) {
        this.admin = admin;
        try (InputStream file = RealmPolicies.class.getResourceAsStream(FILE)) {
            this.wanted = JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Fails with {@link LauncherException} if the realm cannot be changed. */
    public void apply() {
        // First: the new rules would refuse a change to a client that is not marked as the platform's own.
        wanted.path("clients").forEach(this::mark);
        put("profiles", wanted.path("clientProfiles").path("profiles"));
        put("policies", wanted.path("clientPolicies").path("policies"));
    }

    /** What the rules are, as text; it changes whenever they do. */
    String text() {
        return wanted.path("clientProfiles").toString() + wanted.path("clientPolicies");
    }

    private void mark(JsonNode client) {
        JsonNode found = admin.get("clients?clientId=" + client.path("clientId").asText())
                .path(0);
        JsonNode kind = client.path("attributes").path(MARK);
        if (found instanceof ObjectNode present
                && !kind.equals(present.path("attributes").path(MARK))) {
            present.withObjectProperty("attributes").set(MARK, kind);
            admin.put("clients/" + present.path("id").asText(), present);
        }
    }

    private void put(String kind, JsonNode ours) {
        ArrayNode all = JSON.createArrayNode();
        for (JsonNode present : admin.get("client-policies/" + kind).path(kind)) {
            if (ours.findValuesAsText("name").stream()
                    .noneMatch(present.path("name").asText()::equals)) {
                all.add(present);
            }
        }
        ours.forEach(all::add);
        admin.put("client-policies/" + kind, JSON.createObjectNode().set(kind, all));
    }
}
