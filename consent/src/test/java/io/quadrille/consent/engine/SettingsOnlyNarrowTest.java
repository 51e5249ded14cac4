// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tenant's settings take away, and never give. {@code -Dquadrille.seed=…} asks the same questions again. */
class SettingsOnlyNarrowTest {

    private static final Logger LOG = Logger.getLogger(SettingsOnlyNarrowTest.class);
    private static final long SEED = Long.getLong("quadrille.seed", System.nanoTime());
    private static final int QUESTIONS = 1_500;
    private static final int SOME = 25;

    private final WasmPolicies wasm = new WasmPolicies(new PolicyFiles().compiled(), 1);

    @ParameterizedTest
    @EnumSource(names = {"READ", "STREAM", "COMMAND"})
    void anAnswerWithSettingsIsNeverWiderThanWithout(Policy policy) throws IOException, InterruptedException {
        GeneratedQuestions generated = new GeneratedQuestions(SEED);
        int allowed = 0;
        int narrowed = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            ObjectNode question = generated.whole(policy);
            Optional<JsonNode> without = answer(policy, question.set("settings", GeneratedQuestions.noSettings()));
            JsonNode settings = generated.someSettings();
            Optional<JsonNode> with = answer(policy, question.set("settings", settings));

            String told = "seed " + SEED + ", " + i + ": " + question + "\n" + with + "\n" + without;
            assertTrue(with.isPresent() && without.isPresent(), told);
            assertTrue(within(with.get(), without.get()), told);
            allowed += without.get().path("allow").booleanValue() ? 1 : 0;
            narrowed += with.equals(without) ? 0 : 1;
        }
        LOG.infof("%s: %d questions from seed %d, %d allowed, %d narrowed", policy, QUESTIONS, SEED, allowed, narrowed);
        assertTrue(allowed > SOME && narrowed > SOME, allowed + " allowed, " + narrowed + " narrowed");
    }

    private static boolean within(JsonNode with, JsonNode without) {
        boolean slices = all(with.path("filters"))
                .allMatch(filter -> all(filter.path("streams"))
                        .allMatch(stream -> all(without.path("filters"))
                                .anyMatch(wider ->
                                        holds(wider, filter, stream) && coarser(with, without, filter, stream))));
        return slices
                && (without.path("allow").booleanValue() || !with.path("allow").booleanValue());
    }

    private static boolean holds(JsonNode wider, JsonNode filter, JsonNode stream) {
        return wider.path("consent").equals(filter.path("consent"))
                && wider.path("subject").equals(filter.path("subject"))
                && wider.path("device").equals(filter.path("device"))
                && all(wider.path("streams")).anyMatch(stream::equals)
                && wider.path("from").longValue() <= filter.path("from").longValue()
                && end(wider) >= end(filter)
                && wider.path("resolution").doubleValue()
                        <= filter.path("resolution").doubleValue();
    }

    /** Every mask that there was without settings is there with them, as coarse at least. */
    private static boolean coarser(JsonNode with, JsonNode without, JsonNode filter, JsonNode stream) {
        return all(without.path("masks"))
                .filter(mask -> isOf(mask, filter, stream))
                .allMatch(mask -> all(with.path("masks"))
                        .anyMatch(other -> isOf(other, filter, stream)
                                && other.path("type").equals(mask.path("type"))
                                && other.path("size").doubleValue()
                                        >= mask.path("size").doubleValue()));
    }

    private static boolean isOf(JsonNode mask, JsonNode filter, JsonNode stream) {
        return mask.path("consent").equals(filter.path("consent"))
                && mask.path("device").equals(filter.path("device"))
                && mask.path("stream").equals(stream);
    }

    private static long end(JsonNode filter) {
        return filter.path("until").isNull()
                ? Long.MAX_VALUE
                : filter.path("until").longValue();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Optional<JsonNode> answer(Policy policy, JsonNode question) throws IOException, InterruptedException {
        try {
            return Optional.of(wasm.answer(policy, question));
        } catch (UndecidedException unanswered) {
            return Optional.empty();
        }
    }
}
