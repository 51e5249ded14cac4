// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrders;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.portal.consents.ConsentView.Part;
import io.quadrille.portability.portal.sentence.ConsentLine;
import io.quadrille.portability.portal.sentence.ConsentLines;
import io.quadrille.portability.portal.sentence.Words;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gathers what a consent's page shows. */
@ApplicationScoped
class ConsentViews {

    private final ConsentLines lines;
    private final Timeline timeline;
    private final Vocabulary vocabulary;
    private final ErasureOrders erasures;

    ConsentViews(ConsentLines lines, Timeline timeline, Vocabulary vocabulary, ErasureOrders erasures) {
        this.lines = lines;
        this.timeline = timeline;
        this.vocabulary = vocabulary;
        this.erasures = erasures;
    }

    Uni<ConsentView> of(ConsentRecord consent, List<HeldDevice> held, Viewer viewer, Optional<String> note) {
        return lines.of(consent, held, viewer.locale())
                .flatMap(line -> timeline.of(line, viewer.locale())
                        .flatMap(happenings -> erasures.ofConsent(consent.tenant(), consent.subject(), consent.id())
                                .map(erasure -> view(line, held, happenings, erasure, viewer, note))));
    }

    private ConsentView view(
            ConsentLine line,
            List<HeldDevice> held,
            List<Happening> happenings,
            Optional<ErasureOrder> erasure,
            Viewer viewer,
            Optional<String> note) {
        ConsentRecord consent = line.consent();
        Words words = new Words(vocabulary, viewer.locale());
        return new ConsentView(
                line,
                held.stream()
                        .filter(device -> device.tenant().id().equals(consent.tenant())
                                && consent.devices().contains(device.id()))
                        .map(device -> new Part(device.id().value(), device.name()))
                        .toList(),
                consent.categories().stream()
                        .sorted()
                        .map(category -> new Part(category, words.category(category)))
                        .toList(),
                LocalDate.ofInstant(Instant.now(), viewer.zone()).plusDays(1),
                LocalDate.ofInstant(consent.validUntil(), viewer.zone()),
                happenings,
                erasure,
                note);
    }
}
