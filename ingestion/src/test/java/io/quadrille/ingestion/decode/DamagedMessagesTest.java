// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.ingestion.SampleDevices;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to a message on its way, what comes of it is readings as the model has them, or a known reason. */
class DamagedMessagesTest {

    private static final SignedInDevice CAR = SampleDevices.car(SampleDevices.VOLTAIRE, "car-1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int ROUNDS = 4_000;
    private static final String SENML = "[{\"bn\":\"acceleration/\",\"bt\":1772280000,\"n\":\"x\",\"v\":0.1},"
            + "{\"n\":\"y\",\"v\":2},{\"n\":\"z\",\"v\":3},{\"bn\":\"\",\"n\":\"position/lat\",\"v\":48.8},"
            + "{\"n\":\"position/lon\",\"v\":2.3},{\"n\":\"doors-locked\",\"vb\":true}]";
    private static final String PLAIN = "{\"time\":\"2026-02-28T12:00:00Z\",\"values\":{\"speed\":12.5,"
            + "\"position\":[48.8,2.3],\"message\":\"bon voyage\",\"diagnosis\":{\"code\":[\"P0300\"]}}}";

    /** Those that the content of a message can have, and no other. */
    private static final Set<String> KNOWN = Set.of(
            "malformed-json",
            "too-deep",
            "unexpected-field",
            "no-readings",
            "too-many-readings",
            "unknown-stream",
            "wrong-kind",
            "wrong-unit",
            "not-finite",
            "out-of-range",
            "too-long",
            "unstorable-text",
            "incomplete-vector",
            "repeated-component",
            "malformed-time",
            "time-out-of-range");

    private final ReadingDecoder decoder = new ReadingDecoder();
    private int accepted;

    @ParameterizedTest
    @ValueSource(strings = {SENML, PLAIN})
    void aMessageThatEndsTooSoonIsMalformed(String message) {
        byte[] whole = message.getBytes(UTF_8);

        for (int length = 0; length < whole.length; length++) {
            assertEquals("malformed-json", refusal(Arrays.copyOf(whole, length)), "cut after " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SENML, PLAIN})
    void aFlippedBitYieldsReadingsOfTheModelOrAKnownReason(String message) {
        byte[] whole = message.getBytes(UTF_8);

        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            requireReadingsOrReason(flipped);
        }

        assertTrue(accepted > 0, "some bits are but another digit");
    }

    @ParameterizedTest
    @ValueSource(strings = {SENML, PLAIN})
    void piecesThatAreLostRepeatedOrExchangedYieldReadingsOfTheModelOrAKnownReason(String message) {
        Random random = new Random(message.length());

        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder damaged = new StringBuilder(message);
            damages(random).forEach(damage -> damage.accept(damaged));
            requireReadingsOrReason(damaged.toString().getBytes(UTF_8));
        }

        assertTrue(accepted > 0, "some pieces are not missed");
    }

    private static List<Consumer<StringBuilder>> damages(Random random) {
        List<Consumer<StringBuilder>> kinds = List.of(
                message -> lose(message, at(random, message), 1 + random.nextInt(8)),
                message -> message.insert(at(random, message), message.substring(at(random, message))),
                message -> message.setCharAt(at(random, message), message.charAt(at(random, message))),
                message -> message.insert(at(random, message), "[{:,9e-\"\\".charAt(random.nextInt(9))));
        return random.ints(1 + random.nextInt(2), 0, kinds.size())
                .mapToObj(kinds::get)
                .toList();
    }

    private static void lose(StringBuilder message, int from, int length) {
        message.delete(from, Math.min(from + length, message.length()));
    }

    private static int at(Random random, StringBuilder message) {
        return random.nextInt(Math.max(1, message.length() - 1));
    }

    private void requireReadingsOrReason(byte[] message) {
        switch (decode(message)) {
            case Decoded.Refused refused ->
                assertTrue(KNOWN.contains(refused.reason().code()), refused.toString());
            case Decoded.Reported event -> throw new AssertionError("no event was sent: " + event);
            case Decoded.Accepted readings -> {
                accepted++;
                assertFalse(readings.readings().isEmpty());
                readings.readings().forEach(DamagedMessagesTest::requireByTheModel);
            }
        }
    }

    private static void requireByTheModel(Reading reading) {
        Stream stream = CAR.model().stream(reading.stream()).orElseThrow();
        assertEquals(CAR.device(), reading.device());
        assertEquals(NOW, reading.receivedAt());
        assertFalse(reading.time().isBefore(EARLIEST), reading.toString());
        assertFalse(reading.time().isAfter(NOW.plus(Duration.ofDays(1))), reading.toString());
        assertEquals(reading.time().truncatedTo(ChronoUnit.MICROS), reading.time());
        assertTrue(fits(stream, reading.value()), reading.toString());
    }

    private static boolean fits(Stream stream, Value value) {
        return switch (value) {
            case Value.Numeric number -> stream.kind() == ValueKind.NUMBER && Double.isFinite(number.value());
            case Value.Truth truth -> stream.kind() == ValueKind.BOOLEAN;
            case Value.Text text ->
                stream.kind() == ValueKind.TEXT && text.value().indexOf('\0') < 0;
            case Value.Json json ->
                stream.kind() == ValueKind.JSON && !json.value().contains("\\u0000");
            case Value.Vector vector ->
                vector.components().stream().allMatch(Double::isFinite) && hasItsComponents(stream, vector);
        };
    }

    private static boolean hasItsComponents(Stream stream, Value.Vector vector) {
        List<Double> components = vector.components();
        return stream.kind() == ValueKind.VECTOR
                ? components.size() == stream.axes().size()
                : stream.kind() == ValueKind.POSITION
                        && (components.size() == 2 || components.size() == 3)
                        && Math.abs(components.get(0)) <= 90
                        && Math.abs(components.get(1)) <= 180;
    }

    private String refusal(byte[] message) {
        return assertInstanceOf(Decoded.Refused.class, decode(message)).reason().code();
    }

    private Decoded decode(byte[] message) {
        return decoder.decode(CAR, message, NOW, Optional.empty());
    }
}
