// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Buckets.Share;
import io.quadrille.ingestion.api.Readings.Slice;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shares as windows of single streams, each with the length of its buckets; windows of one owner that touch are one. */
record Steps(List<Window> all) {

    /** Rows of {@code owner, device, stream, from_time, until_time, step} in microseconds, from parameters $2 to $7. */
    static final String UNNEST = """
            unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::bigint[])
                as w(owner, device, stream, from_time, until_time, step)
            """;

    private static final int SHARES_LIMIT = 256;

    private static final Comparator<Window> ORDER = Comparator.comparing(Window::owner)
            .thenComparing(Window::device)
            .thenComparing(Window::stream)
            .thenComparing(Window::step)
            .thenComparing(Window::coarse)
            .thenComparing(Window::from);

    record Window(String owner, String device, String stream, Instant from, Instant until, long step, boolean coarse) {

        private boolean reaches(Window later) {
            return owner.equals(later.owner)
                    && device.equals(later.device)
                    && stream.equals(later.stream)
                    && step == later.step
                    && coarse == later.coarse
                    && !later.from.isAfter(until);
        }

        private Window with(Window later) {
            return new Window(
                    owner, device, stream, from, until.isAfter(later.until) ? until : later.until, step, coarse);
        }

        /** Only whole buckets that are over: of a part of one, two answers a moment apart would tell what is finer. */
        private Window whole(Instant now) {
            long end = Math.floorDiv(micros(until.isBefore(now) ? until : now), step) * step;
            return new Window(
                    owner,
                    device,
                    stream,
                    instant(Math.ceilDiv(micros(from), step) * step),
                    instant(end),
                    step,
                    coarse);
        }
    }

    static Steps of(List<Share> shares, Duration asked, Instant now) {
        if (shares.size() > SHARES_LIMIT) {
            throw new IllegalArgumentException("at most " + SHARES_LIMIT + " shares");
        }
        List<Window> merged = Columns.merged(
                shares.stream()
                        .flatMap(share -> windows(share, asked))
                        .filter(window -> window.from().isBefore(window.until()))
                        .sorted(ORDER),
                Window::reaches,
                Window::with);
        return new Steps(merged.stream()
                .map(window -> window.coarse() ? window.whole(now) : window)
                .filter(window -> window.from().isBefore(window.until()))
                .toList());
    }

    private static Stream<Window> windows(Share share, Duration asked) {
        Slice slice = share.slice();
        long step = share.step(asked).dividedBy(ChronoUnit.MICROS.getDuration());
        boolean coarse = slice.resolution().isPositive();
        return slice.streams().stream()
                .map(stream -> new Window(
                        share.owner(), slice.device().value(), stream, slice.from(), slice.until(), step, coarse));
    }

    Tuple parameters(String tenant) {
        Columns<Window> columns = new Columns<>(all);
        List<Object> parameters = new ArrayList<>();
        parameters.add(tenant);
        parameters.add(columns.texts(Window::owner));
        parameters.add(columns.texts(Window::device));
        parameters.add(columns.texts(Window::stream));
        parameters.add(columns.times(Window::from));
        parameters.add(columns.times(Window::until));
        parameters.add(columns.numbers(Window::step));
        return Tuple.tuple(parameters);
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
