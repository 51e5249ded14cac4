// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import com.fasterxml.jackson.databind.util.RawValue;
import io.quadrille.platformapi.shown.ReadingView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A page as CSV (RFC 4180) with a header line; vectors, positions and JSON stand in their cell as JSON. */
final class CsvPage {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("device", "stream", "time", "value", "unit")
            .get();

    private CsvPage() {}

    static String of(ReadingsPage page) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (ReadingView reading : page.readings()) {
                printer.printRecord(
                        reading.device(), reading.stream(), reading.time(), cell(reading.value()), reading.unit());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static Object cell(Object value) {
        return value instanceof RawValue raw ? raw.rawValue() : value;
    }
}
