// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.read;

import io.quadrille.ingestion.api.Readings.Slice;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Slices as windows of single streams; windows that overlap at one resolution are one. */
record Windows(List<Window> all) {

    /** Rows of {@code device, stream, from_time, until_time, resolution} in microseconds, from parameters $2 to $6. */
    static final String UNNEST = """
            unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::bigint[])
                as w(device, stream, from_time, until_time, resolution)
            """;

    private static final int SLICES_LIMIT = 256;

    private static final Comparator<Window> ORDER = Comparator.comparing(Window::device)
            .thenComparing(Window::stream)
            .thenComparing(Window::resolution)
            .thenComparing(Window::from);

    record Window(String device, String stream, Instant from, Instant until, long resolution) {

        private boolean reaches(Window later) {
            return device.equals(later.device)
                    && stream.equals(later.stream)
                    && resolution == later.resolution
                    && !later.from.isAfter(until);
        }

        private Window with(Window later) {
            return new Window(device, stream, from, until.isAfter(later.until) ? until : later.until, resolution);
        }
    }

    static Windows of(List<Slice> slices) {
        if (slices.size() > SLICES_LIMIT) {
            throw new IllegalArgumentException("at most " + SLICES_LIMIT + " slices");
        }
        List<Window> merged = Columns.merged(
                slices.stream()
                        .flatMap(slice -> slice.streams().stream().map(stream -> window(slice, stream)))
                        .filter(window -> window.from().isBefore(window.until()))
                        .sorted(ORDER),
                Window::reaches,
                Window::with);
        return new Windows(merged);
    }

    private static Window window(Slice slice, String stream) {
        long resolution = slice.resolution().dividedBy(ChronoUnit.MICROS.getDuration());
        return new Window(slice.device().value(), stream, slice.from(), slice.until(), resolution);
    }

    Tuple parameters(String tenant) {
        Columns<Window> columns = new Columns<>(all);
        List<Object> parameters = new ArrayList<>();
        parameters.add(tenant);
        parameters.add(columns.texts(Window::device));
        parameters.add(columns.texts(Window::stream));
        parameters.add(columns.times(Window::from));
        parameters.add(columns.times(Window::until));
        parameters.add(columns.numbers(Window::resolution));
        return Tuple.tuple(parameters);
    }
}
