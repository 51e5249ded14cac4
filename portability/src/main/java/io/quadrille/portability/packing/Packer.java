// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.portability.datapackage.Descriptor;
import io.quadrille.portability.datapackage.PackageWriter;
import io.quadrille.portability.datapackage.StreamTable;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.packing.ExportReads.Page;
import io.quadrille.tenantadmin.api.device.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a whole package; memory holds one page of readings at a time. */
@ApplicationScoped
public class Packer {

    private final ExportReads reads;
    private final Documents documents;
    private final ObjectMapper json;

    Packer(ExportReads reads, Documents documents, ObjectMapper json) {
        this.reads = reads;
        this.documents = documents;
        this.json = json;
    }

    /** Writes the package and enters the export in the ledger; returns the number of rows. */
    public long write(PackingOrder order, OutputStream out, LongConsumer progress) throws IOException {
        RowCount counted = new RowCount();
        try (PackageWriter zip = new PackageWriter(out)) {
            Descriptor descriptor = descriptor(order);
            for (Stream stream : order.device().model().streams()) {
                table(order, stream, zip, descriptor, counted);
                progress.accept(counted.total());
            }
            documents.write(order, zip, descriptor);
            zip.add("datapackage.json", file -> file.write(descriptor.bytes()));
            zip.add("SHA256SUMS", file -> sums(zip, file));
        }
        reads.enter(order, counted);
        return counted.total();
    }

    private void table(PackingOrder order, Stream stream, PackageWriter zip, Descriptor descriptor, RowCount counted)
            throws IOException {
        long before = counted.total();
        PackageWriter.Entry entry =
                zip.add("data/" + stream.name() + ".csv", file -> rows(order, stream, file, counted));
        descriptor.table(stream, entry, counted.total() - before);
    }

    private void rows(PackingOrder order, Stream stream, OutputStream file, RowCount counted) throws IOException {
        StreamTable table = new StreamTable(stream);
        Writer text = new BufferedWriter(new OutputStreamWriter(file, StandardCharsets.UTF_8));
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(table.columns().stream().map(StreamTable.Column::name));
        Optional<Readings.Position> after = Optional.empty();
        do {
            Page page = reads.page(order, stream, after);
            counted.add(page.slices(), page.rows());
            for (var reading : page.rows()) {
                csv.printRecord(table.cells(reading));
            }
            after = page.end();
        } while (after.isPresent());
        csv.flush();
    }

    private Descriptor descriptor(PackingOrder order) {
        HeldDevice device = order.device();
        String name = (device.tenant().id() + "-" + device.id()).toLowerCase(Locale.ROOT);
        return new Descriptor(
                json,
                name,
                device.name(),
                "Everything that " + device.name() + " measured while you held it, with your consents and who looked.",
                order.until());
    }

    private static void sums(PackageWriter zip, OutputStream file) throws IOException {
        for (PackageWriter.Entry entry : zip.entries()) {
            file.write((entry.sha256() + "  " + entry.path() + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
