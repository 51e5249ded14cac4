// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Value;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.api.device.Stream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The readings of one message so far, held to the rules that all formats share. */
final class CollectedReadings {

    static final int LIMIT = 1_000;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration CLOCK_AHEAD = Duration.ofHours(24);

    private final SignedInDevice device;
    private final Instant receivedAt;
    private final List<Reading> readings = new ArrayList<>();

    CollectedReadings(SignedInDevice device, Instant receivedAt) {
        this.device = device;
        this.receivedAt = receivedAt;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Stream stream(String name) throws RefusedMessage {
        return device.model().stream(name)
                .orElseThrow(() -> new RefusedMessage(
                        Reason.UNKNOWN_STREAM,
                        "the model " + device.model().id() + " has no stream \"" + Text.shortened(name) + "\""));
    }

    boolean isStream(String name) {
        return device.model().stream(name).isPresent();
    }

    void add(Stream stream, Instant time, Value value) throws RefusedMessage {
        if (readings.size() == LIMIT) {
            throw new RefusedMessage(Reason.TOO_MANY_READINGS, "a message holds at most " + LIMIT + " readings");
        }
        requireKept(stream.name(), time, receivedAt);
        readings.add(
                new Reading(device.device(), stream.name(), time.truncatedTo(ChronoUnit.MICROS), receivedAt, value));
    }

    /** Nothing is kept from before the year 2000, or from farther ahead than a clock goes wrong by a day. */
    static void requireKept(String name, Instant time, Instant receivedAt) throws RefusedMessage {
        if (time.isBefore(EARLIEST) || time.isAfter(receivedAt.plus(CLOCK_AHEAD))) {
            throw new RefusedMessage(Reason.TIME_OUT_OF_RANGE, name + " at " + time);
        }
    }

    Decoded.Accepted outcome() throws RefusedMessage {
        if (readings.isEmpty()) {
            throw new RefusedMessage(Reason.NO_READINGS, "the message holds no reading");
        }
        return new Decoded.Accepted(readings);
    }
}
