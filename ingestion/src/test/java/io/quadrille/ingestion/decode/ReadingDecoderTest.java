// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quadrille.ingestion.SampleDevices;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingDecoderTest {

    private static final SignedInDevice CAR = SampleDevices.car(SampleDevices.VOLTAIRE, "car-1");
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00.123456Z");
    private static final String NOON = "2026-02-28T12:00:00Z";

    private final ReadingDecoder decoder = new ReadingDecoder();

    @Test
    void everyKindOfValueIsReadFromThePlainForm() {
        List<Reading> readings = accepted("""
                {"time": "2026-02-28T12:00:00Z", "values": {"speed": 12.5, "acceleration": [0.1, -0.2, 9.81],
                 "position": [48.85, 2.35], "doors-locked": true, "message": "bon voyage", "diagnosis": {"code": ["P0300"]}}}
                """);

        assertEquals(
                List.of(
                        new Value.Numeric(12.5),
                        new Value.Vector(List.of(0.1, -0.2, 9.81)),
                        new Value.Vector(List.of(48.85, 2.35)),
                        new Value.Truth(true),
                        new Value.Text("bon voyage"),
                        new Value.Json("{\"code\":[\"P0300\"]}")),
                readings.stream().map(Reading::value).toList());
        assertEquals(
                List.of(Instant.parse(NOON)),
                readings.stream().map(Reading::time).distinct().toList());
    }

    @Test
    void aPlainArrayHoldsOneReadingPerValueAndTime() {
        List<Reading> readings = accepted("""
                [{"values": {"speed": 1}, "time": "2026-02-28T12:00:00.1234567Z"},
                 {"time": "2026-02-28T13:00:01+01:00", "values": {"speed": 2}}]
                """);

        assertEquals(
                List.of(Instant.parse("2026-02-28T12:00:00.123456Z"), Instant.parse("2026-02-28T12:00:01Z")),
                readings.stream().map(Reading::time).toList());
    }

    @Test
    void aReadingWithoutTimeHasTheTimeOfReceipt() {
        assertEquals(NOW, accepted("{\"values\": {\"speed\": 1}}").getFirst().time());
        assertEquals(NOW, accepted("[{\"n\": \"speed\", \"v\": 1}]").getFirst().time());
    }

    @Test
    void senmlBaseFieldsCarryOverToTheRecordsBehind() {
        List<Reading> readings = accepted("""
                [{"bn": "spe", "bt": 1772280000.5, "bu": "km/h", "bv": 10, "n": "ed", "v": 1.5},
                 {"n": "ed", "v": 2, "t": 1}, {"bn": "", "bv": 0, "n": "message", "vs": "hello"}, {"n": "doors-locked", "vb": false}]
                """);

        assertEquals(
                List.of(
                        new Value.Numeric(11.5),
                        new Value.Numeric(12),
                        new Value.Text("hello"),
                        new Value.Truth(false)),
                readings.stream().map(Reading::value).toList());
        assertEquals(Instant.parse("2026-02-28T12:00:00.5Z"), readings.get(0).time());
        assertEquals(Instant.parse("2026-02-28T12:00:01.5Z"), readings.get(1).time());
    }

    @Test
    void senmlTimesBelowTwoToThe28AreRelativeToReceipt() {
        assertEquals(
                NOW.minusMillis(1_500),
                accepted("[{\"n\": \"speed\", \"v\": 1, \"t\": -1.5}]")
                        .getFirst()
                        .time());
    }

    @Test
    void senmlTimesKeepTheirMicroseconds() {
        assertEquals(
                Instant.parse("2026-02-28T12:00:00.000001Z"),
                accepted("[{\"n\": \"speed\", \"v\": 1, \"t\": 1772280000.0000019}]")
                        .getFirst()
                        .time());
    }

    @Test
    void senmlComponentsOfOneTimeAreOneVector() {
        List<Reading> readings = accepted("""
                [{"bn": "acceleration/", "bt": 1772280000, "bu": "m/s2", "n": "z", "v": 9.81}, {"n": "x", "v": 0.1}, {"n": "y", "v": 0.2},
                 {"n": "x", "v": 1, "t": 0.02}, {"n": "y", "v": 2, "t": 0.02}, {"n": "z", "v": 3, "t": 0.02},
                 {"bn": "", "bu": "", "n": "position/lat", "u": "lat", "v": 48.85}, {"n": "position/lon", "u": "lon", "v": 2.35}]
                """);

        assertEquals(
                List.of(
                        new Value.Vector(List.of(0.1, 0.2, 9.81)),
                        new Value.Vector(List.of(1.0, 2.0, 3.0)),
                        new Value.Vector(List.of(48.85, 2.35))),
                readings.stream().map(Reading::value).toList());
    }

    @Test
    void unknownSenmlFieldsAreIgnored() {
        assertEquals(
                1,
                accepted("[{\"n\": \"speed\", \"v\": 1, \"ut\": 5, \"colour\": {\"deep\": [1]}}]")
                        .size());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "malformed-json | {",
                "malformed-json | 12",
                "malformed-json | [12]",
                "malformed-json | {'values': {'speed': 1}} {}",
                "malformed-json | {'values': {'speed': 1, 'speed': 2}}",
                "malformed-json | {'values': {'speed': NaN}}",
                "malformed-json | {'values': 1}",
                "malformed-json | [{'n': 1, 'v': 1}]",
                "unexpected-field | {'values': {'speed': 1}, 'device': 'car-2'}",
                "unexpected-field | [{'n': 'speed', 'v': 1, 'must_': 1}]",
                "unexpected-field | [{'bver': 11, 'n': 'speed', 'v': 1}]",
                "unexpected-field | [{'n': 'speed', 'v': 1, 'vs': 'one'}]",
                "no-readings | []",
                "no-readings | {'values': {}}",
                "no-readings | [{'bn': 'speed'}]",
                "unknown-stream | {'values': {'sped': 1}}",
                "unknown-stream | [{'n': 'urn:dev:speed', 'v': 1}]",
                "unknown-stream | [{'n': 'acceleration/w', 'v': 1}]",
                "unknown-stream | [{'n': 'speed/x', 'v': 1}]",
                "wrong-kind | {'values': {'speed': '1'}}",
                "wrong-kind | {'values': {'speed': null}}",
                "wrong-kind | {'values': {'speed': [1]}}",
                "wrong-kind | {'values': {'doors-locked': 1}}",
                "wrong-kind | {'values': {'message': 1}}",
                "wrong-kind | {'values': {'acceleration': {'x': 1}}}",
                "wrong-kind | {'values': {'acceleration': [1, 2, 'three']}}",
                "wrong-kind | [{'n': 'speed', 'vs': '1'}]",
                "wrong-kind | [{'n': 'speed'}]",
                "wrong-kind | [{'n': 'message', 'vd': 'aGk='}]",
                "wrong-kind | [{'n': 'speed', 's': 1}]",
                "wrong-kind | [{'n': 'diagnosis', 'vs': '{}'}]",
                "wrong-unit | [{'n': 'speed', 'u': 'm/s', 'v': 1}]",
                "wrong-unit | [{'bu': 'm/s', 'n': 'speed', 'v': 1}]",
                "wrong-unit | [{'n': 'position/lat', 'u': 'lon', 'v': 1}, {'n': 'position/lon', 'v': 1}]",
                "not-finite | {'values': {'speed': 1e999}}",
                "not-finite | [{'bv': 1e308, 'n': 'speed', 'v': 1e308}]",
                "out-of-range | {'values': {'position': [91, 0]}}",
                "out-of-range | {'values': {'position': [0, -181]}}",
                "incomplete-vector | {'values': {'acceleration': [1, 2]}}",
                "incomplete-vector | {'values': {'acceleration': [1, 2, 3, 4]}}",
                "incomplete-vector | {'values': {'position': [1]}}",
                "incomplete-vector | [{'n': 'acceleration', 'v': 1}]",
                "incomplete-vector | [{'n': 'acceleration/x', 'v': 1}, {'n': 'acceleration/z', 'v': 1}]",
                "incomplete-vector | [{'n': 'acceleration/x', 'v': 1}, {'n': 'acceleration/y', 'v': 1, 't': 1}, {'n': 'acceleration/z', 'v': 1}]",
                "repeated-component | [{'n': 'acceleration/x', 'v': 1}, {'n': 'acceleration/x', 'v': 1}]",
                "malformed-time | {'time': 1772280000, 'values': {'speed': 1}}",
                "malformed-time | {'time': '2026-02-30T12:00:00Z', 'values': {'speed': 1}}",
                "malformed-time | {'time': '2026-02-28T12:00:00', 'values': {'speed': 1}}",
                "time-out-of-range | {'time': '1999-12-31T23:59:59Z', 'values': {'speed': 1}}",
                "time-out-of-range | {'time': '2026-03-02T10:00:01Z', 'values': {'speed': 1}}",
                "time-out-of-range | [{'n': 'speed', 'v': 1, 't': 1e300}]",
                "time-out-of-range | [{'n': 'speed', 'v': 1, 't': 1e-999999}]",
                "unstorable-text | {'values': {'message': 'a\\u0000b'}}",
                "unstorable-text | {'values': {'message': '\\ud83d'}}",
                "unstorable-text | {'values': {'diagnosis': ['a\\u0000b']}}",
                "too-deep | {'values': {'diagnosis': [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]}}",
                "too-long | {'values': {'speed': 1.00000000000000000000000000000000000000000000000000000000000000000001}}",
            })
    void aMessageThatBreaksARuleIsRefusedAsAWholeWithItsReason(String reason, String message) {
        String mixed = message.replace('\'', '"');

        assertEquals(reason, refused(mixed.getBytes(UTF_8), Optional.empty()));
    }

    @Test
    void oneWrongReadingRefusesTheOthersToo() {
        assertEquals(
                "unknown-stream", refused("{\"values\": {\"speed\": 1, \"x\": 1}}".getBytes(UTF_8), Optional.empty()));
    }

    @Test
    void aTextLongerThanTheLimitIsRefused() {
        assertEquals(1, accepted(message("é".repeat(4_096))).size());
        assertEquals("too-long", refused(message("é".repeat(4_097)).getBytes(UTF_8), Optional.empty()));
        assertEquals("too-long", refused(message("é".repeat(20_000)).getBytes(UTF_8), Optional.empty()));
    }

    @Test
    void aThousandReadingsAreTakenAndNotOneMore() {
        assertEquals(1_000, accepted(speeds(1_000)).size());
        assertEquals("too-many-readings", refused(speeds(1_001).getBytes(UTF_8), Optional.empty()));
    }

    @Test
    void aPayloadLargerThanTheLimitIsRefusedUnread() {
        assertEquals("payload-too-large", refused(new byte[ReadingDecoder.PAYLOAD_LIMIT + 1], Optional.empty()));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] message = message("x").getBytes(UTF_8);
        message[message.length - 4] = (byte) 0xC3;

        assertEquals("malformed-json", refused(message, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "application/senml+cbor, unsupported-content-type",
        "text/plain, unsupported-content-type",
        "application/senml+json, malformed-json"
    })
    void theContentTypeIsHonoured(String contentType, String reason) {
        assertEquals(reason, refused(message("x").getBytes(UTF_8), Optional.of(contentType)));
    }

    @Test
    void aContentTypeMayHaveParameters() {
        byte[] senml = "[{\"n\": \"speed\", \"v\": 1}]".getBytes(UTF_8);

        assertInstanceOf(
                Decoded.Accepted.class,
                decoder.decode(CAR, senml, NOW, Optional.of("Application/SenML+JSON; charset=utf-8")));
    }

    private static String message(String text) {
        return "{\"values\": {\"message\": \"" + text + "\"}}";
    }

    private static String speeds(int count) {
        return IntStream.range(0, count)
                .mapToObj(second -> "{\"n\": \"speed\", \"v\": 1, \"t\": -" + second + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private List<Reading> accepted(String message) {
        return assertInstanceOf(
                        Decoded.Accepted.class, decoder.decode(CAR, message.getBytes(UTF_8), NOW, Optional.empty()))
                .readings();
    }

    private String refused(byte[] message, Optional<String> contentType) {
        return assertInstanceOf(Decoded.Refused.class, decoder.decode(CAR, message, NOW, contentType))
                .reason()
                .code();
    }
}
