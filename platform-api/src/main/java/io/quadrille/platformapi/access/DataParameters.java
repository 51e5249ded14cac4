// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.problem.ProblemType;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the parameters that the calls for data share; each fault is told with the parameter's name. */
public final class DataParameters {

    /** Nothing older is kept. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final Duration LONGEST_STEP = Duration.ofDays(366);
    private static final int MOST = 64;
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern STREAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern DEVICE = Pattern.compile("d_[a-z2-7]{26}");

    private DataParameters() {}

    private static UUID uuid(String name, String given) {
        if (!UUID_SHAPE.matcher(given).matches()) {
            throw wrong(name, "is not a UUID");
        }
        return UUID.fromString(given);
    }

    /** A cursor that is the identifier of the last thing of the page before. */
    public static UUID cursor(String given) {
        return uuid("cursor", given);
    }

    /** The consent, if one is named. */
    public static Optional<ConsentId> consent(String given) {
        return Optional.ofNullable(given).map(text -> new ConsentId(uuid("consent", text)));
    }

    /** The purpose, if one is named. */
    public static Optional<String> purpose(String given) {
        return Optional.ofNullable(given).map(text -> {
            try {
                if (text.length() <= 256 && new URI(text).isAbsolute()) {
                    return text;
                }
            } catch (URISyntaxException malformed) {
                throw wrong("purpose", "is not an IRI");
            }
            throw wrong("purpose", "is not an IRI");
        });
    }

    /** The app's names of devices; one that is none of ours cannot exist. */
    public static Set<String> devices(List<String> given) {
        return several("device", given, DEVICE);
    }

    /** The app's name of a device in a path; 404 if it is none of ours. */
    public static String device(String given) {
        if (!DEVICE.matcher(given).matches()) {
            throw ProblemType.NOT_FOUND.problem();
        }
        return given;
    }

    /** An identifier in a path; 404 if it is none of ours. */
    public static UUID id(String given) {
        if (!UUID_SHAPE.matcher(given).matches()) {
            throw ProblemType.NOT_FOUND.problem();
        }
        return UUID.fromString(given);
    }

    /** Names of streams. */
    public static Set<String> streams(List<String> given) {
        return several("stream", given, STREAM);
    }

    /** Names of types of events. */
    public static Set<String> types(List<String> given) {
        return several("type", given, STREAM);
    }

    /** An instant (RFC 3339), cut to microseconds. */
    public static Optional<Instant> instant(String name, String given) {
        return Optional.ofNullable(given).map(text -> {
            try {
                Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
                if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                    throw wrong(name, "lies outside 2000 to 2200");
                }
                return instant;
            } catch (DateTimeException malformed) {
                throw wrong(name, "is not a date and time with offset as in RFC 3339");
            }
        });
    }

    /** How long a bucket is to be (ISO 8601), whole seconds. */
    public static Optional<Duration> resolution(String given) {
        return resolution("resolution", given);
    }

    /** The same under another name. */
    public static Optional<Duration> resolution(String name, String given) {
        return Optional.ofNullable(given).map(text -> {
            try {
                Duration step = Duration.parse(text);
                boolean whole = step.equals(step.truncatedTo(ChronoUnit.SECONDS));
                if (whole && step.isPositive() && step.compareTo(LONGEST_STEP) <= 0) {
                    return step;
                }
            } catch (DateTimeException malformed) {
                throw wrong(name, "is not a duration of ISO 8601 from PT1S to P366D");
            }
            throw wrong(name, "is not a duration of ISO 8601 from PT1S to P366D");
        });
    }

    /** Fails unless the window holds time. */
    public static void requireWindow(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw wrong("until", "is not later than from");
        }
    }

    /** A whole number between bounds. */
    public static int limit(String given, int usual, int most) {
        if (given == null) {
            return usual;
        }
        try {
            int limit = Integer.parseInt(given);
            if (limit >= 1 && limit <= most) {
                return limit;
            }
        } catch (NumberFormatException malformed) {
            throw wrong("limit", "is not a whole number from 1 to " + most);
        }
        throw wrong("limit", "is not a whole number from 1 to " + most);
    }

    private static Set<String> several(String name, List<String> given, Pattern shape) {
        if (given == null) {
            return Set.of();
        }
        if (given.size() > MOST) {
            throw wrong(name, "is given more than " + MOST + " times");
        }
        if (!given.stream().allMatch(value -> shape.matcher(value).matches())) {
            throw wrong(name, "has a value that is no name of a " + name);
        }
        return Set.copyOf(given);
    }

    private static RuntimeException wrong(String name, String what) {
        return ProblemType.INVALID_REQUEST.problem("Parameter '" + name + "' " + what + ".");
    }
}
