// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.api.ledger.AccessLedger.AccessEntry;
import io.quadrille.portability.portal.sentence.ConsentLine;
import io.quadrille.portability.portal.sentence.Reasons;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A consent's history and the looks at the data under it, mixed by time. */
@ApplicationScoped
class Timeline {

    private static final int LOOKS = 100;

    private final Consents consents;
    private final AccessLedger ledger;
    private final Reasons reasons;

    Timeline(Consents consents, AccessLedger ledger, Reasons reasons) {
        this.consents = consents;
        this.ledger = ledger;
        this.reasons = reasons;
    }

    Uni<List<Happening>> of(ConsentLine line, Locale reader) {
        ConsentRecord consent = line.consent();
        AccessLedger.Filter ofApp = new AccessLedger.Filter(
                Optional.of(consent.app().value()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(consent.validFrom()),
                Optional.empty(),
                Optional.empty(),
                LOOKS);
        return consents.history(consent.tenant(), consent.subject(), consent.id())
                .flatMap(history -> ledger.ofSubject(consent.tenant(), consent.subject(), ofApp)
                        .map(looks -> mixed(history, looks, consent, reader)));
    }

    private List<Happening> mixed(
            List<ConsentEvent> history, List<AccessEntry> looks, ConsentRecord consent, Locale reader) {
        Stream<Happening> decided = history.stream()
                .map(event -> new Happening(
                        event.at(),
                        event.event().toLowerCase(Locale.ROOT),
                        "",
                        0,
                        List.of(),
                        event.reason(),
                        Optional.of(event.sequence())));
        Stream<Happening> looked = looks.stream()
                .filter(entry -> entry.consent().filter(consent.id()::equals).isPresent())
                .map(entry -> new Happening(
                        entry.at(),
                        entry.allowed() ? "read" : "denied",
                        entry.allowed() ? "allowed" : "refused",
                        entry.rows(),
                        entry.reasons().stream()
                                .map(code -> reasons.sentence(code, reader))
                                .toList(),
                        Optional.empty(),
                        Optional.empty()));
        return Stream.concat(decided, looked)
                .sorted(Comparator.comparing(Happening::at).reversed())
                .toList();
    }
}
