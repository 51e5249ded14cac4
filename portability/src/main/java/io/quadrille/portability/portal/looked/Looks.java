// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.api.ledger.AccessLedger.AccessEntry;
import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.portal.looked.LookView.Choice;
import io.quadrille.portability.portal.looked.LookView.Day;
import io.quadrille.portability.portal.looked.LookView.Look;
import io.quadrille.portability.portal.looked.LookView.Proving;
import io.quadrille.portability.portal.sentence.Counterparts;
import io.quadrille.portability.portal.sentence.Reasons;
import io.quadrille.portability.portal.sentence.Words;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The entries of all tenants that concern a person, in one row. */
@ApplicationScoped
class Looks {

    private static final int PAGE = 50;

    private final AccessLedger ledger;
    private final Proving proving;
    private final Counterparts counterparts;
    private final Vocabulary vocabulary;
    private final Reasons reasons;

    Looks(
            AccessLedger ledger,
            LedgerLog log,
            Counterparts counterparts,
            Vocabulary vocabulary,
            Reasons reasons,
            @ConfigProperty(name = "quadrille.public-url", defaultValue = "http://localhost:8080") URI publicUrl) {
        this.ledger = ledger;
        this.proving =
                new Proving(publicUrl.resolve("/.well-known/quadrille/keys").toString(), log.yearsKept());
        this.counterparts = counterparts;
        this.vocabulary = vocabulary;
        this.reasons = reasons;
    }

    private record Found(TenantId tenant, AccessEntry entry) {}

    Uni<LookView> view(SubjectId subject, List<HeldDevice> held, LookFilter filter, Viewer viewer) {
        List<TenantId> tenants =
                held.stream().map(device -> device.tenant().id()).distinct().toList();
        AccessLedger.Filter asked = filter.within(viewer.zone(), PAGE + 1);
        return counterparts
                .of(tenants)
                .flatMap(known -> Multi.createFrom()
                        .items(tenants.stream().filter(filter::concerns))
                        .onItem()
                        .transformToUniAndConcatenate(tenant -> ledger.ofSubject(tenant, subject, asked)
                                .map(entries -> entries.stream()
                                        .map(entry -> new Found(tenant, entry))
                                        .toList()))
                        .collect()
                        .asList()
                        .map(lists -> view(newestFirst(lists), known, held, filter, viewer)));
    }

    /** Identifiers of entries are ordered by time, over all tenants. */
    private static List<Found> newestFirst(List<List<Found>> lists) {
        return lists.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing((Found found) -> found.entry().id().toString())
                        .reversed())
                .toList();
    }

    private LookView view(
            List<Found> found, Counterparts.Known known, List<HeldDevice> held, LookFilter filter, Viewer viewer) {
        LookWords words = new LookWords(new Words(vocabulary, viewer.locale()), reasons, known, held);
        List<Look> looks = found.stream()
                .limit(PAGE)
                .map(one -> words.look(one.tenant(), one.entry()))
                .toList();
        return new LookView(
                byDay(looks, viewer.zone()),
                filter,
                known.all(),
                held.stream()
                        .map(device -> new Choice(device.key(), device.name()))
                        .toList(),
                found.size() > PAGE ? Optional.of(older(filter, looks.getLast())) : Optional.empty(),
                proving);
    }

    private static List<Day> byDay(List<Look> looks, ZoneId zone) {
        return looks.stream()
                .collect(Collectors.groupingBy(
                        look -> LocalDate.ofInstant(look.at(), zone), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static String older(LookFilter filter, Look last) {
        return UriBuilder.fromPath("/portal/who-looked")
                .queryParam("app", filter.app())
                .queryParam("device", filter.device())
                .queryParam("outcome", filter.outcome())
                .queryParam("from", filter.from())
                .queryParam("until", filter.until())
                .queryParam("before", last.id())
                .build()
                .toString();
    }
}
