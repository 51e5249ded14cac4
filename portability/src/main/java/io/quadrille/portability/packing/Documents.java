// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.api.ledger.AccessLedger.AccessEntry;
import io.quadrille.ingestion.api.Event;
import io.quadrille.portability.datapackage.Descriptor;
import io.quadrille.portability.datapackage.PackageWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes what is about the readings: device, holdings, consents, accesses and a page for people. */
@ApplicationScoped
class Documents {

    private static final int PAGE = 500;

    private final Consents consents;
    private final AccessLedger ledger;
    private final ExportReads reads;
    private final ObjectWriter json;

    Documents(Consents consents, AccessLedger ledger, ExportReads reads, ObjectMapper json) {
        this.consents = consents;
        this.ledger = ledger;
        this.reads = reads;
        this.json = json.writerWithDefaultPrettyPrinter()
                .without(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    void write(PackingOrder order, PackageWriter zip, Descriptor descriptor) throws IOException {
        descriptor.document(
                "device",
                "The device and its streams",
                zip.add("device.json", file -> json.writeValue(file, Views.device(order.device()))));
        descriptor.document(
                "holdings",
                "When you held it",
                zip.add("holdings.json", file -> json.writeValue(file, Views.holdings(order.device()))));
        descriptor.document(
                "consents",
                "What you decided, with its history",
                zip.add("consents.json", file -> json.writeValue(file, consents(order))));
        descriptor.document(
                "accesses", "Who looked, and who was refused", zip.add("accesses.json", file -> accesses(order, file)));
        descriptor.document("events", "What the device reported", zip.add("events.json", file -> events(order, file)));
        zip.add("README.md", file -> file.write(Readme.text(order)));
    }

    private List<Views.ConsentView> consents(PackingOrder order) {
        List<Views.ConsentView> views = new ArrayList<>();
        List<ConsentRecord> records = Await.result(() -> consents.ofSubject(order.tenant(), order.subject()));
        for (ConsentRecord consent : records) {
            if (consent.devices().contains(order.device().id())) {
                views.add(Views.consent(
                        consent, Await.result(() -> consents.history(order.tenant(), order.subject(), consent.id()))));
            }
        }
        return views;
    }

    private void accesses(PackingOrder order, OutputStream file) throws IOException {
        try (SequenceWriter array = json.writeValuesAsArray(file)) {
            Optional<UUID> before = Optional.empty();
            List<AccessEntry> page;
            do {
                AccessLedger.Filter filter = filter(order, before);
                page = Await.result(() -> ledger.ofSubject(order.tenant(), order.subject(), filter));
                for (AccessEntry entry : page) {
                    array.write(Views.access(entry));
                }
                before = page.isEmpty()
                        ? Optional.empty()
                        : Optional.of(page.getLast().id());
            } while (page.size() == PAGE);
        }
    }

    private void events(PackingOrder order, OutputStream file) throws IOException {
        try (SequenceWriter array = json.writeValuesAsArray(file)) {
            Optional<Event> last = Optional.empty();
            boolean more = !order.device().model().events().isEmpty();
            while (more) {
                List<Event> page = reads.events(order, last);
                for (Event event : page) {
                    array.write(Views.event(event));
                }
                more = page.size() == ExportReads.PAGE;
                last = page.isEmpty() ? last : Optional.of(page.getLast());
            }
        }
    }

    private static AccessLedger.Filter filter(PackingOrder order, Optional<UUID> before) {
        return new AccessLedger.Filter(
                Optional.empty(),
                Optional.of(order.device().id().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(order.until()),
                before,
                PAGE);
    }
}
