// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.home;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.portal.device.DeviceCards;
import io.quadrille.portability.portal.sentence.ConsentLine;
import io.quadrille.portability.portal.sentence.ConsentLines;
import io.quadrille.portability.portal.sentence.Standing;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The portal's first page. */
@Path("/portal")
@Produces(MediaType.TEXT_HTML)
class HomePage {

    private static final Duration SOON = Duration.ofDays(14);
    private static final int LAST_PART = 4;
    private static final int AT_HAND = 12;

    private final HeldDevices devices;
    private final DeviceCards cards;
    private final ConsentLines consents;
    private final WeekOfLooks looks;
    private final SignedIn person;
    private final Viewer viewer;

    HomePage(
            HeldDevices devices,
            DeviceCards cards,
            ConsentLines consents,
            WeekOfLooks looks,
            SignedIn person,
            Viewer viewer) {
        this.devices = devices;
        this.cards = cards;
        this.consents = consents;
        this.looks = looks;
        this.person = person;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "myhome")
    static class Templates {
        static native TemplateInstance home(HomeView view);
    }

    @GET
    public Uni<TemplateInstance> home() {
        return devices.of(person.subject()).flatMap(this::view).map(Templates::home);
    }

    private Uni<HomeView> view(List<HeldDevice> held) {
        SubjectId subject = person.subject();
        return cards.of(subject, held, viewer.formats())
                .flatMap(cards -> looks.of(subject, held)
                        .flatMap(looks -> consents.of(subject, held, viewer.locale())
                                .map(lines -> new HomeView(cards, looks, open(lines), ending(lines), alive(lines)))));
    }

    private static List<ConsentLine> open(List<ConsentLine> lines) {
        return lines.stream().filter(line -> line.standing() == Standing.OPEN).toList();
    }

    private static List<ConsentLine> alive(List<ConsentLine> lines) {
        return lines.stream()
                .filter(line -> line.standing().alive())
                .limit(AT_HAND)
                .toList();
    }

    private static List<ConsentLine> ending(List<ConsentLine> lines) {
        Instant now = Instant.now();
        return lines.stream()
                .filter(line -> line.standing().alive() && endsSoon(line.consent(), now))
                .toList();
    }

    /** What was given for a week does not end soon from its first day on. */
    private static boolean endsSoon(ConsentRecord consent, Instant now) {
        Duration lastPart =
                Duration.between(consent.validFrom(), consent.validUntil()).dividedBy(LAST_PART);
        Duration soon = lastPart.compareTo(SOON) < 0 ? lastPart : SOON;
        return consent.validUntil().isBefore(now.plus(soon));
    }
}
