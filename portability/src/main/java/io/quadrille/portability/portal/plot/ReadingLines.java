// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.plot;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings.Position;
import io.quadrille.portability.datapackage.StreamTable;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.OwnReadings;
import io.quadrille.portability.held.Window;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;

/** A stream as lines of CSV, read page by page while they are sent. */
record ReadingLines(OwnReadings readings, SubjectId subject, HeldDevice device, Stream stream) {

    private static final int PAGE = 2_000;
    private static final CSVFormat CSV = CSVFormat.RFC4180;

    Multi<String> of(Window window) {
        StreamTable table = new StreamTable(stream);
        String head =
                line(table.columns().stream().map(StreamTable.Column::name).toArray());
        AtomicReference<Optional<Position>> after = new AtomicReference<>(Optional.empty());
        Multi<String> pages = Multi.createBy()
                .repeating()
                .uni(() -> readings.page(subject, device, stream, window, after.get(), PAGE))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .invoke(page -> after.set(end(page)))
                .filter(page -> !page.isEmpty())
                .map(page -> page.stream()
                        .map(reading -> line(table.cells(reading).toArray()))
                        .collect(Collectors.joining()));
        return Multi.createBy().concatenating().streams(Multi.createFrom().item(head), pages);
    }

    private static Optional<Position> end(List<Reading> page) {
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.getLast()).map(last -> new Position(last.time(), last.device(), last.stream()));
    }

    private static String line(Object... cells) {
        return CSV.format(cells) + "\r\n";
    }
}
