// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import io.quadrille.platformapi.api.description.Description.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a reader of the description must find for every call, and does not. */
final class Completeness {

    private static final List<String> ALWAYS = List.of("406", "500", "503");
    private static final List<String> SIGNED_IN = List.of("401", "403");
    private static final List<String> OPEN = List.of("/.well-known/quadrille/", "/ledger/");
    private static final String PROBLEM = "application/problem+json";

    private final Description description;
    private final Schemas schemas;

    Completeness(Description description) {
        this.description = description;
        this.schemas = new Schemas(description);
    }

    List<String> gaps() {
        return description.calls().stream()
                .flatMap(call -> Stream.of(
                                words(call),
                                security(call),
                                parameters(call),
                                body(call),
                                statuses(call),
                                answers(call))
                        .flatMap(gaps -> gaps)
                        .map(gap -> call.name() + " " + gap))
                .toList();
    }

    private static Stream<String> words(Call call) {
        return Stream.of("operationId", "summary", "description", "tags")
                .filter(word -> call.node().path(word).isEmpty()
                        && call.node().path(word).asText().isBlank())
                .map(word -> "has no " + word);
    }

    /** Only what is under certain addresses is for everybody. */
    private static boolean open(Call call) {
        return call.node().has("security")
                && call.node().path("security").path(0).isEmpty()
                && OPEN.stream().anyMatch(call.path()::startsWith);
    }

    private Stream<String> security(Call call) {
        if (open(call)) {
            return Stream.empty();
        }
        JsonNode needed = call.node().path("security").path(0);
        JsonNode scopes = description.document().at("/components/securitySchemes/app/flows/clientCredentials/scopes");
        boolean told = needed.has("proof")
                && needed.path("app").size() == 1
                && scopes.has(needed.path("app").path(0).asText());
        return told ? Stream.empty() : Stream.of("does not say which scope and proof it needs");
    }

    private Stream<String> parameters(Call call) {
        return call.node()
                .path("parameters")
                .valueStream()
                .map(description::resolved)
                .flatMap(parameter -> {
                    String name = "parameter " + parameter.path("name").asText();
                    return Stream.concat(
                            Stream.of("description", "schema", "example")
                                    .filter(word -> !parameter.has(word))
                                    .map(word -> name + " has no " + word),
                            schemas.faults(parameter.path("schema"), parameter.path("example")).stream()
                                    .map(fault -> name + ": " + fault));
                });
    }

    private Stream<String> body(Call call) {
        return contents("body", call.node().path("requestBody").path("content"));
    }

    private static Stream<String> statuses(Call call) {
        return Stream.concat(ALWAYS.stream(), open(call) ? Stream.empty() : SIGNED_IN.stream())
                .filter(status -> !call.node().path("responses").has(status))
                .map(status -> "does not tell of " + status);
    }

    private Stream<String> answers(Call call) {
        return call.node().path("responses").properties().stream()
                .flatMap(answer -> answer(answer.getKey(), description.resolved(answer.getValue())));
    }

    private Stream<String> answer(String status, JsonNode answer) {
        Stream<String> gaps = contents(status, answer.path("content"));
        if (answer.path("description").asText().isBlank()) {
            gaps = Stream.concat(gaps, Stream.of(status + " has no description"));
        }
        return status.startsWith("2")
                ? Stream.concat(gaps, success(status, answer))
                : Stream.concat(gaps, problem(status, answer));
    }

    private static Stream<String> success(String status, JsonNode answer) {
        return status.equals("204") == answer.path("content").isEmpty()
                ? Stream.empty()
                : Stream.of(status + " has no content, or one where there is none");
    }

    private Stream<String> problem(String status, JsonNode answer) {
        JsonNode problem = answer.path("content").path(PROBLEM);
        boolean fits = description
                .examples(problem)
                .allMatch(example -> example.path("status").equals(IntNode.valueOf(Integer.parseInt(status))));
        return fits && answer.path("content").size() == 1 && !problem.isMissingNode()
                ? Stream.empty()
                : Stream.of(status + " is not told as a problem of that status");
    }

    private Stream<String> contents(String where, JsonNode content) {
        return content.properties().stream().flatMap(media -> examples(where + " " + media.getKey(), media));
    }

    private Stream<String> examples(String where, Map.Entry<String, JsonNode> media) {
        List<JsonNode> examples = description.examples(media.getValue()).toList();
        if (examples.isEmpty()) {
            return Stream.of(where + " has no example");
        }
        return examples.stream()
                .flatMap(example -> schemas.faults(media.getValue().path("schema"), example).stream())
                .map(fault -> where + ": " + fault);
    }
}
