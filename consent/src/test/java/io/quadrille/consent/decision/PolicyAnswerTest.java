// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.engine.PolicyEngine.UndecidedException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers that have their shape and are wrong all the same. */
class PolicyAnswerTest {

    private ObjectNode question;
    private ObjectNode answer;

    @BeforeEach
    void anAllowingCase() throws IOException {
        try (InputStream file = PolicyAnswerTest.class.getResourceAsStream("/policy/cases/read/cases.json")) {
            JsonNode example =
                    new ObjectMapper().readTree(file).path("cases").elements().next();
            question = example.path("input").deepCopy();
            answer = example.path("answer").deepCopy();
        }
    }

    @Test
    void answerWithinTheQuestionIsTaken() throws UndecidedException {
        assertEquals(1, PolicyAnswer.of(question, answer).slices().size());
    }

    @Test
    void allowingWithAReasonAgainstItIsNoAnswer() {
        answer.withArray("reasons").add("no-consent");
        assertNoAnswer("the answer contradicts itself");
    }

    @Test
    void allowingNothingIsNoAnswer() {
        answer.putArray("filters");
        assertNoAnswer("the answer contradicts itself");
    }

    @Test
    void refusingWithoutAReasonIsNoAnswer() {
        answer.put("allow", false).putArray("filters");
        assertNoAnswer("the answer contradicts itself");
    }

    @Test
    void sliceOfAStreamThatIsNotKnownIsNoAnswer() {
        ((ArrayNode) filter().path("streams")).add("secrets");
        assertNoAnswer("the answer goes beyond the question");
    }

    @Test
    void sliceOfAnotherDeviceIsNoAnswer() {
        filter().put("device", "car-9");
        assertNoAnswer("the answer goes beyond the question");
    }

    @Test
    void sliceLongerThanTheWindowIsNoAnswer() {
        filter().put("until", question.path("window").path("until").longValue() + 1);
        assertNoAnswer("the answer goes beyond the question");
    }

    @Test
    void sliceWithoutAnEndIsNoAnswer() {
        filter().putNull("until");
        assertNoAnswer("the answer goes beyond the question");
    }

    @Test
    void sliceOfAnotherPersonIsNoAnswer() {
        filter().put("subject", "00000000-0000-4000-8000-0000000000ff");
        assertNoAnswer("the answer goes beyond the question");
    }

    @Test
    void sliceUnderAConsentThatWasNotACandidateIsNoAnswer() {
        filter().put("consent", "00000000-0000-4000-8000-0000000000ff");
        assertNoAnswer("the answer goes beyond the question");
    }

    @Test
    void maskIsTakenOverWithItsSlice() throws UndecidedException {
        agreeTo("round", 10);
        mask("round", 20);
        assertEquals(
                List.of(new Mask(Mask.Type.ROUND, 20)),
                PolicyAnswer.of(question, answer).slices().getFirst().masks().get("speed"));
    }

    @Test
    void answerFinerThanAgreedIsNoAnswer() {
        agreeTo("round", 10);
        assertNoAnswer("the answer is finer than was agreed");
        mask("round", 9);
        assertNoAnswer("the answer is finer than was agreed");
        mask("truncate", 10);
        assertNoAnswer("the answer is finer than was agreed");
    }

    @Test
    void streamThatIsDroppedAndLetOutIsNoAnswer() {
        mask("drop", 0);
        assertNoAnswer("the answer contradicts itself");
    }

    private void agreeTo(String type, int size) {
        ((ObjectNode) question.path("candidates").path(0))
                .putObject("precision")
                .putObject("https://w3id.org/dpv/pd#VehicleUsage")
                .put("type", type)
                .put("size", size);
    }

    private void mask(String type, int size) {
        answer.putArray("masks")
                .addObject()
                .put("consent", filter().path("consent").textValue())
                .put("device", filter().path("device").textValue())
                .put("stream", "speed")
                .put("type", type)
                .put("size", size);
    }

    private ObjectNode filter() {
        return (ObjectNode) answer.path("filters").path(0);
    }

    private void assertNoAnswer(String why) {
        UndecidedException failure = assertThrows(UndecidedException.class, () -> PolicyAnswer.of(question, answer));
        assertEquals(why, failure.getMessage());
    }
}
