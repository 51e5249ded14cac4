// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.platformapi.harness.DemoPlatform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** An OpenAPI document and its calls. */
record Description(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** As a running platform gives it out. */
    static Description of(DemoPlatform platform) {
        try (InputStream document =
                URI.create(platform.address("openapi") + "?format=json").toURL().openStream()) {
            return new Description(new ObjectMapper().readTree(document));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One call. */
    record Call(String method, String path, JsonNode node) {

        String name() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    List<Call> calls() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry -> new Call(entry.getKey(), path.getKey(), entry.getValue())))
                .toList();
    }

    /** The node, or the one it refers to. */
    JsonNode resolved(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    /** A media type's examples, the values alone. */
    Stream<JsonNode> examples(JsonNode media) {
        return Stream.concat(
                media.has("example") ? Stream.of(media.path("example")) : Stream.empty(),
                media.path("examples").valueStream().map(this::resolved).map(example -> example.path("value")));
    }

    /** The same without the member at a pointer. */
    Description without(String pointer) {
        Description changed = new Description(document.deepCopy());
        changed.parent(pointer).remove(JsonPointer.compile(pointer).last().getMatchingProperty());
        return changed;
    }

    /** The same with another text at a pointer. */
    Description with(String pointer, String text) {
        Description changed = new Description(document.deepCopy());
        changed.parent(pointer).put(JsonPointer.compile(pointer).last().getMatchingProperty(), text);
        return changed;
    }

    private ObjectNode parent(String pointer) {
        ObjectNode parent =
                (ObjectNode) document.at(JsonPointer.compile(pointer).head());
        if (!parent.has(JsonPointer.compile(pointer).last().getMatchingProperty())) {
            throw new IllegalArgumentException("nothing is at " + pointer);
        }
        return parent;
    }
}
