// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Questions made by chance, out of so few names and instants that they meet at every boundary; some of them are damaged afterwards.
 * The same seed makes the same questions.
 */
final class GeneratedQuestions {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> APPS = List.of("loyal-drive", "rival");
    private static final List<String> CONSENTS = List.of("c-1", "c-2", "c-3", "c-4", "c-é😀");
    private static final List<String> PEOPLE = List.of("alice", "bruno");
    private static final List<String> DEVICES = List.of("car-1", "car-2", "car-3");
    private static final List<String> STREAMS = List.of("speed", "odometer", "position", "fuel");
    private static final List<String> CATEGORIES = List.of("pd:Usage", "https://w3id.org/dpv/pd#Location", "pd:Engine");
    private static final List<String> PURPOSES = List.of("dpv:Payment", "https://w3id.org/dpv#ServiceProvision");
    private static final List<String> CROWD = List.of("alice", "bruno", "chloe", "david");
    private static final List<String> KINDS = List.of("NUMBER", "POSITION", "VECTOR", "TEXT", "BOOLEAN");
    private static final List<String> COMMANDS = List.of("lock", "find", "unlock");
    private static final List<String> STATES = List.of(
            "Given",
            "RenewedConsentGiven",
            "Requested",
            "Refused",
            "RequestDeferred",
            "Withdrawn",
            "Revoked",
            "Expired",
            "Invalidated",
            "Unknown");

    private final Random random;
    private final Damage damage;
    private boolean calm;
    private boolean still;

    GeneratedQuestions(long seed) {
        this.random = new Random(seed);
        this.damage = new Damage(random);
    }

    /** The next question. Every other one is calm, which is to say mostly usual, and one of five usual throughout; one of five is damaged. */
    JsonNode next(Policy policy) {
        still = random.nextInt(5) == 0;
        calm = still || random.nextBoolean();
        ObjectNode question = made(policy);
        return random.nextInt(5) == 0 ? damage.to(question) : question;
    }

    /** The next question, undamaged, in which no two consents, devices or streams of a device share a name. */
    ObjectNode whole(Policy policy) {
        still = random.nextInt(3) == 0;
        calm = still || random.nextBoolean();
        ObjectNode question = made(policy);
        for (int i = 0; i < question.path("candidates").size(); i++) {
            ((ObjectNode) question.path("candidates").get(i)).put("id", CONSENTS.get(i));
        }
        distinct((ArrayNode) question.path("facts"), "device");
        question.path("facts").forEach(fact -> distinct((ArrayNode) fact.path("streams"), "stream"));
        return question;
    }

    private static void distinct(ArrayNode entries, String name) {
        Set<JsonNode> seen = new HashSet<>();
        entries.removeIf(entry -> !seen.add(entry.path(name)));
    }

    private ObjectNode made(Policy policy) {
        return switch (policy) {
            case READ -> ofApp("read", "latest", "devices");
            case STREAM -> ofApp("stream");
            case COMMAND -> command();
            case AGGREGATE -> aggregate();
            case EXPORT -> export();
            case TRANSFER -> transfer();
        };
    }

    private ObjectNode ofApp(String... actions) {
        ObjectNode question = asked();
        question.put("action", one(List.of(actions)))
                .put("app", one(APPS))
                .put("purpose", seldom(() -> one(PURPOSES)))
                .put("consent", seldom(() -> one(CONSENTS)));
        question.set("settings", settings());
        question.set("candidates", several(0, 4, this::candidate));
        return question;
    }

    private ObjectNode command() {
        ObjectNode question = ofApp("command");
        question.set("streams", names(COMMANDS, 0));
        question.set("window", span(30, 60, false));
        question.path("candidates").forEach(candidate -> ((ObjectNode) candidate).set("commands", names(COMMANDS, 0)));
        question.path("facts").forEach(fact -> ((ObjectNode) fact).set("commands", names(COMMANDS, 1)));
        return question;
    }

    private ObjectNode aggregate() {
        ObjectNode question = ofApp("aggregate");
        question.set("candidates", several(calm ? 4 : 0, 6, this::candidate));
        question.path("candidates").forEach(candidate -> ((ObjectNode) candidate).put("subject", any(CROWD)));
        question.path("facts").forEach(fact -> ((ObjectNode) fact).set("holdings", heldByEverybody()));
        question.putObject("cohort")
                .put("minimum", one(List.of(2, 3)))
                .set("earlier", several(0, 2, () -> names(CROWD, 0)));
        return calm ? question.putNull("devices").putNull("consent") : question;
    }

    private static ArrayNode heldByEverybody() {
        ArrayNode holdings = JSON.arrayNode();
        CROWD.forEach(person ->
                holdings.addObject().put("subject", person).put("from", 0).putNull("until"));
        return holdings;
    }

    private ObjectNode transfer() {
        ObjectNode question = export();
        question.putObject("target")
                .put("kind", one(List.of("quadrille", "pod", "storage")))
                .put("gatekeeper", random.nextInt(4) == 0);
        return question;
    }

    /** Calm questions come from tenants that take little back. */
    private ObjectNode settings() {
        return random.nextInt(4) > 0 ? noSettings() : someSettings();
    }

    /** Those of a tenant that takes something back, most of the time. */
    ObjectNode someSettings() {
        boolean before = still;
        still = false;
        ObjectNode settings = JSON.objectNode()
                .put("age", seldom(() -> one(List.of(20L, 5L, 1L, 1_000L))))
                .put("window", seldom(() -> one(List.of(20L, 5L, 1L, 1_000L))))
                .put("resolution", one(List.of(0, 60)));
        settings.set("purposes", random.nextInt(6) == 0 ? names(PURPOSES, 0) : JSON.arrayNode());
        settings.set("categories", random.nextInt(6) == 0 ? names(CATEGORIES, 0) : JSON.arrayNode());
        settings.set("precision", precision());
        settings.set(
                "hours",
                seldom(() -> JSON.objectNode()
                        .put("from", one(List.of(10, 20)))
                        .put("until", one(List.of(20, 10, 30)))
                        .put("minute", one(List.of(15, 9, 10, 20, 21)))));
        still = before;
        return settings;
    }

    /** Those of a tenant that takes nothing back. */
    static ObjectNode noSettings() {
        ObjectNode none = JSON.objectNode().put("resolution", 0);
        none.set("purposes", JSON.arrayNode());
        none.set("categories", JSON.arrayNode());
        none.set("precision", JSON.objectNode());
        return none.putNull("age").putNull("window").putNull("hours");
    }

    private ObjectNode precision() {
        ObjectNode precision = JSON.objectNode();
        if (random.nextInt(4) == 0) {
            precision
                    .putObject(one(CATEGORIES))
                    .put("type", one(List.of("round", "geo-blur", "truncate")))
                    .put("size", one(List.of(10, 1, 1_000)));
        }
        return precision;
    }

    private ObjectNode export() {
        return asked().put("subject", one(PEOPLE));
    }

    private ObjectNode asked() {
        ObjectNode question = JSON.objectNode().put("now", instant(40));
        question.set("devices", random.nextInt(3) == 0 ? names(DEVICES, 0) : JSON.nullNode());
        question.set("streams", random.nextInt(3) == 0 ? names(STREAMS, 0) : JSON.nullNode());
        question.set("window", random.nextInt(6) == 0 ? JSON.nullNode() : span(10, 60, false));
        question.set("facts", several(0, 3, this::fact));
        return question;
    }

    private ObjectNode candidate() {
        ObjectNode consent = JSON.objectNode()
                .put("id", one(CONSENTS))
                .put("app", one(APPS))
                .put("subject", one(PEOPLE))
                .put("state", one(STATES))
                .put("suspended", random.nextInt(8) == 0)
                .put("used", random.nextInt(3) == 0)
                .put("purpose", one(PURPOSES))
                .put("resolution", one(List.of(0, 1, 60)))
                .put("mode", one(List.of("PERIODIC", "ONETIME", "STREAM")));
        consent.set("precision", precision());
        consent.set("devices", names(DEVICES, 1));
        consent.set("categories", names(CATEGORIES, 1));
        consent.set("data", span(20, 50, true));
        consent.set("validity", span(30, 60, false));
        return consent;
    }

    private ObjectNode fact() {
        ObjectNode fact = JSON.objectNode().put("device", one(DEVICES));
        fact.set(
                "streams",
                several(
                        0,
                        4,
                        () -> JSON.objectNode()
                                .put("stream", one(STREAMS))
                                .put("category", one(CATEGORIES))
                                .put("kind", one(KINDS))));
        fact.set("holdings", several(0, 3, () -> {
            ObjectNode holding = span(10, 60, true);
            if (holding.path("from").isNull()) {
                holding.put("from", 0);
            }
            return holding.put("subject", one(PEOPLE));
        }));
        return fact;
    }

    private ObjectNode span(int from, int until, boolean open) {
        ObjectNode span = JSON.objectNode().put("from", instant(from)).put("until", instant(until));
        if (open && random.nextInt(3) == 0) {
            span.putNull(random.nextBoolean() ? "from" : "until");
        }
        return span;
    }

    /** Mostly the given one or one beside it; seldom another's, or none that anybody would name. */
    private long instant(int near) {
        if (still) {
            return near;
        }
        return switch (random.nextInt(8)) {
            case 0 -> one(List.of(20L, 30L, 50L, 60L));
            case 1 -> one(List.of(30L, -1L, 0L, 1_700_000_000_000_000L, Long.MAX_VALUE / 1024));
            default -> near + one(List.of(0, -10, -1, 1, 10));
        };
    }

    private ArrayNode names(List<String> from, int least) {
        return several(least, 3, () -> JSON.textNode(one(from)));
    }

    private ArrayNode several(int least, int most, Supplier<? extends JsonNode> each) {
        ArrayNode array = JSON.arrayNode();
        int number = least + random.nextInt(most - least + 1);
        for (int i = 0; i < number; i++) {
            array.add(each.get());
        }
        return array;
    }

    private <T> T seldom(Supplier<T> value) {
        return !still && random.nextInt(4) == 0 ? value.get() : null;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T one(List<T> of) {
        return still || (calm && random.nextInt(5) > 0) ? of.getFirst() : of.get(random.nextInt(of.size()));
    }
}
