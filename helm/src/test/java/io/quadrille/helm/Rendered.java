// SPDX-License-Identifier: Apache-2.0
package io.quadrille.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the cluster would be told.
 *
 * @param documents the objects, in Helm's order
 */
record Rendered(List<JsonNode> documents) {

    static final List<String> ROLES = List.of("ingest", "api", "portal", "admin");

    List<JsonNode> all(String kind) {
        return documents.stream()
                .filter(document -> kind.equals(document.path("kind").asText()))
                .toList();
    }

    JsonNode one(String kind, String name) {
        return all(kind).stream()
                .filter(document ->
                        name.equals(document.path("metadata").path("name").asText()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(kind + " " + name));
    }

    /** The pod of a role, or of the migration. */
    JsonNode pod(String component) {
        String kind = component.equals("migration") ? "Job" : "Deployment";
        return one(kind, "here-" + component).at("/spec/template/spec");
    }

    /** Every pod there may be. */
    Stream<JsonNode> pods() {
        return Stream.concat(ROLES.stream(), Stream.of("migration")).map(this::pod);
    }

    /** The environment of a pod's container; a secret's value is {@code secret NAME/KEY}. */
    Map<String, String> environment(String component) {
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode variable : container(component).path("env")) {
            JsonNode secret = variable.at("/valueFrom/secretKeyRef");
            environment.put(
                    variable.path("name").asText(),
                    secret.isMissingNode()
                            ? variable.path("value").asText()
                            : "secret " + secret.path("name").asText() + "/"
                                    + secret.path("key").asText());
        }
        return environment;
    }

    /** The Secrets that a pod reads. */
    Set<String> secrets(String component) {
        return environment(component).values().stream()
                .filter(value -> value.startsWith("secret "))
                .map(value -> value.substring("secret ".length(), value.indexOf('/')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode container(String component) {
        return pod(component).at("/containers/0");
    }

    /** The numbers of all ports in a list of objects. */
    static Set<Integer> ports(JsonNode list, String field) {
        return elements(list).map(port -> port.path(field).asInt()).collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
