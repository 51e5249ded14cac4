// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.portal.sentence.Counterparts.Known;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The consents of a person as sentences. */
@ApplicationScoped
public class ConsentLines {

    private final Consents consents;
    private final Purposes purposes;
    private final Counterparts counterparts;
    private final Vocabulary vocabulary;

    ConsentLines(Consents consents, Purposes purposes, Counterparts counterparts, Vocabulary vocabulary) {
        this.consents = consents;
        this.purposes = purposes;
        this.counterparts = counterparts;
        this.vocabulary = vocabulary;
    }

    /** All of them in the tenants whose devices she holds or held, newest first. */
    public Uni<List<ConsentLine>> of(SubjectId subject, Collection<HeldDevice> held, Locale reader) {
        Set<TenantId> tenants =
                held.stream().map(device -> device.tenant().id()).collect(Collectors.toUnmodifiableSet());
        return counterparts
                .of(tenants)
                .flatMap(known -> Multi.createFrom()
                        .iterable(tenants)
                        .onItem()
                        .transformToUniAndConcatenate(tenant -> consents.ofSubject(tenant, subject))
                        .collect()
                        .asList()
                        .map(lists -> lists.stream()
                                .flatMap(List::stream)
                                .sorted(Comparator.comparing(ConsentRecord::validFrom)
                                        .reversed())
                                .toList())
                        .flatMap(all -> purposes.of(all, reader)
                                .map(why -> all.stream()
                                        .map(consent -> line(consent, known, why, held, reader))
                                        .toList())));
    }

    /** One as a sentence. */
    public Uni<ConsentLine> of(ConsentRecord consent, Collection<HeldDevice> held, Locale reader) {
        return counterparts
                .of(List.of(consent.tenant()))
                .flatMap(known ->
                        purposes.of(List.of(consent), reader).map(why -> line(consent, known, why, held, reader)));
    }

    private ConsentLine line(
            ConsentRecord consent,
            Known known,
            Map<ConsentId, String> why,
            Collection<HeldDevice> held,
            Locale reader) {
        Words words = new Words(vocabulary, reader);
        List<HeldDevice> covered = held.stream()
                .filter(device -> device.tenant().id().equals(consent.tenant())
                        && consent.devices().contains(device.id()))
                .toList();
        Set<String> besides = covered.stream()
                .flatMap(device -> device.model().streams().stream())
                .map(Stream::category)
                .filter(category -> !consent.categories().contains(category))
                .collect(Collectors.toUnmodifiableSet());
        return new ConsentLine(
                consent,
                known.of(consent.tenant(), consent.app().value()),
                Standing.of(consent, Instant.now()),
                words.categories(consent.categories()),
                words.categories(besides),
                why.get(consent.id()),
                covered.stream().map(HeldDevice::name).toList());
    }
}
