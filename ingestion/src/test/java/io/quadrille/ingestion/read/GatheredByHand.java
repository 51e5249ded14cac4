// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Buckets.Bucket;
import io.quadrille.ingestion.api.Buckets.Share;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Slice;
import io.quadrille.ingestion.api.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Buckets found without the database, reading by reading. */
final class GatheredByHand {

    private GatheredByHand() {}

    /** A bucket whose means are rounded to nine decimals, so that the order of adding does not count. */
    record Sum(
            String owner,
            String device,
            String stream,
            Instant from,
            Instant until,
            long count,
            List<Long> mean,
            List<Optional<Value>> bounds,
            Value last) {

        static Sum of(Bucket bucket) {
            return new Sum(
                    bucket.owner(),
                    bucket.device().value(),
                    bucket.stream(),
                    bucket.from(),
                    bucket.until(),
                    bucket.count(),
                    rounded(bucket.mean()),
                    List.of(bucket.least(), bucket.greatest()),
                    bucket.last());
        }
    }

    private record Key(Instant from, String device, String stream, String owner, Instant until)
            implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::from)
                    .thenComparing(Key::device)
                    .thenComparing(Key::stream)
                    .thenComparing(Key::owner)
                    .thenComparing(Key::until)
                    .compare(this, other);
        }
    }

    static List<Sum> of(List<Reading> stored, List<Share> shares, Duration asked) {
        Map<Key, List<Reading>> gathered = new TreeMap<>();
        for (Share share : shares) {
            stored.stream()
                    .filter(reading -> covers(share.slice(), reading))
                    .forEach(reading -> key(share, asked, reading)
                            .ifPresent(key -> gathered.computeIfAbsent(key, first -> new ArrayList<>())
                                    .add(reading)));
        }
        return gathered.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean covers(Slice slice, Reading reading) {
        return slice.device().equals(reading.device())
                && slice.streams().contains(reading.stream())
                && !reading.time().isBefore(slice.from())
                && reading.time().isBefore(slice.until());
    }

    /** Of a resolution only whole buckets. */
    private static Optional<Key> key(Share share, Duration asked, Reading reading) {
        long step = share.step(asked).toMillis();
        long first = Math.floorDiv(reading.time().toEpochMilli(), step) * step;
        Instant from = later(Instant.ofEpochMilli(first), share.slice().from());
        Instant until =
                earlier(Instant.ofEpochMilli(first + step), share.slice().until());
        boolean whole = Duration.between(from, until).toMillis() == step;
        return whole || share.slice().resolution().isZero()
                ? Optional.of(new Key(from, reading.device().value(), reading.stream(), share.owner(), until))
                : Optional.empty();
    }

    private static Sum sum(Key key, List<Reading> readings) {
        List<Value> values = readings.stream()
                .sorted(Comparator.comparing(Reading::time))
                .map(Reading::value)
                .toList();
        return new Sum(
                key.owner(),
                key.device(),
                key.stream(),
                key.from(),
                key.until(),
                values.size(),
                rounded(mean(values)),
                List.of(
                        numbers(values).min(Comparator.naturalOrder()).map(Value.Numeric::new),
                        numbers(values).max(Comparator.naturalOrder()).map(Value.Numeric::new)),
                values.getLast());
    }

    private static Optional<Value> mean(List<Value> values) {
        return switch (values.getFirst()) {
            case Value.Numeric number ->
                Optional.of(new Value.Numeric(numbers(values)
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()));
            case Value.Vector vector ->
                Optional.of(new Value.Vector(IntStream.range(
                                0, vector.components().size())
                        .mapToObj(axis -> values.stream()
                                .mapToDouble(each ->
                                        ((Value.Vector) each).components().get(axis))
                                .average()
                                .orElseThrow())
                        .toList()));
            default -> Optional.empty();
        };
    }

    private static Stream<Double> numbers(List<Value> values) {
        return values.stream().filter(Value.Numeric.class::isInstance).map(value -> ((Value.Numeric) value).value());
    }

    private static List<Long> rounded(Optional<Value> mean) {
        return switch (mean.orElse(null)) {
            case Value.Numeric number -> List.of(Math.round(number.value() * 1e9));
            case Value.Vector vector ->
                vector.components().stream()
                        .map(component -> Math.round(component * 1e9))
                        .toList();
            case null, default -> List.of();
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
