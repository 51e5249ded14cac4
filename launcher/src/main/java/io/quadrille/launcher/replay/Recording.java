// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import io.quadrille.launcher.home.LauncherException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file, gzipped or not, whose rows are measurements in the order of their times.
 *
 * @param columns which columns become which streams; null for each column its own
 */
public record Recording(Path file, String timeColumn, Columns columns) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** A recording whose column {@code time} holds the time, with the streams as {@code replay --streams} takes them. */
    public static Recording of(Path file, String streams) {
        return new Recording(file, "time", Columns.parse(streams));
    }

    /** How much a recording holds. */
    public record Extent(long rows, Instant first, Instant last) {

        /** From the first to the last time. */
        public Duration length() {
            return Duration.between(first, last);
        }
    }

    /** Reads the whole file once, so that nothing is sent of a recording that cannot be read to its end. */
    public Extent extent() {
        Counting counting = new Counting();
        forEach(counting);
        if (counting.rows == 0) {
            throw new LauncherException("The recording " + file + " has no rows.");
        }
        return new Extent(counting.rows, counting.first, counting.last);
    }

    /** Hands over one sample after the other, in the order of the file. */
    public void forEach(Consumer<Sample> action) {
        try (InputStreamReader reader = new InputStreamReader(open(), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(reader)) {
            Columns wanted = columns == null ? Columns.all(rows.getHeaderNames(), timeColumn) : columns;
            wanted.requireIn(rows.getHeaderNames());
            if (!rows.getHeaderNames().contains(timeColumn)) {
                throw new LauncherException(
                        "The recording has no column \"" + timeColumn + "\" for the time; name it with --time-column.");
            }
            rows.forEach(row -> action.accept(new Sample(time(row), wanted.values(row))));
        } catch (IOException | UncheckedIOException failure) {
            throw new LauncherException("The recording " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private InputStream open() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new LauncherException("There is no recording " + file + ".");
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    }

    private Instant time(CSVRecord row) {
        String text = row.get(timeColumn).strip();
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException notTime) {
            throw new LauncherException("Row " + row.getRecordNumber() + " of the recording has the time \"" + text
                    + "\"; times are written like 2026-05-14T14:17:09.194Z.");
        }
    }

    private static final class Counting implements Consumer<Sample> {
        private long rows;
        private Instant first;
        private Instant last;

        @Override
        public void accept(Sample sample) {
            rows++;
            first = first == null ? sample.time() : first;
            last = sample.time();
        }
    }
}
