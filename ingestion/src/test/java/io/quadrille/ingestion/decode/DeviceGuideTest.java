// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quadrille.ingestion.SampleDevices;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the guide for makers of devices says is so. */
class DeviceGuideTest {

    private static final Pattern MESSAGE = Pattern.compile("^```json\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    private static final SignedInDevice CAR = SampleDevices.car(SampleDevices.VOLTAIRE, "car-1");
    private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");

    private final ReadingDecoder decoder = new ReadingDecoder();

    @Test
    void everyMessageOfTheGuideIsAccepted() throws IOException {
        List<List<String>> said = MESSAGE.matcher(guide())
                .results()
                .map(message ->
                        message.group(1).contains("\"type\"") ? type(message.group(1)) : streams(message.group(1)))
                .toList();

        assertEquals(
                List.of(
                        List.of("speed", "acceleration"),
                        List.of("acceleration", "acceleration"),
                        List.of("door-fault")),
                said);
    }

    @Test
    void everyReasonForARefusalStandsInTheGuide() throws IOException {
        String guide = guide();

        assertEquals(
                List.of(),
                Arrays.stream(Reason.values())
                        .map(Reason::code)
                        .filter(code -> !guide.contains("`" + code + "`"))
                        .toList());
    }

    private static List<String> type(String message) {
        Decoded decoded = new EventDecoder().decode(CAR, message.getBytes(UTF_8), RECEIVED);
        return List.of(assertInstanceOf(Decoded.Reported.class, decoded).event().type());
    }

    private List<String> streams(String message) {
        Decoded decoded = decoder.decode(CAR, message.getBytes(UTF_8), RECEIVED, Optional.empty());
        return assertInstanceOf(Decoded.Accepted.class, decoded).readings().stream()
                .map(Reading::stream)
                .toList();
    }

    private static String guide() throws IOException {
        return Files.readString(Path.of("../docs/devices.md"));
    }
}
