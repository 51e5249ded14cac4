// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.held.OwnReadings;
import io.quadrille.portability.portal.Pages;
import io.quadrille.portability.portal.device.DeviceView.Choice;
import io.quadrille.portability.portal.sentence.ConsentLines;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** The pages of a person's devices. */
@Path("/portal/devices")
@Produces(MediaType.TEXT_HTML)
class DevicePages {

    private static final int EVENTS = 20;

    private final HeldDevices devices;
    private final OwnReadings readings;
    private final DeviceCards cards;
    private final ConsentLines consents;
    private final SignedIn person;
    private final Viewer viewer;

    DevicePages(
            HeldDevices devices,
            OwnReadings readings,
            DeviceCards cards,
            ConsentLines consents,
            SignedIn person,
            Viewer viewer) {
        this.devices = devices;
        this.readings = readings;
        this.cards = cards;
        this.consents = consents;
        this.person = person;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "mydevice")
    static class Templates {
        static native TemplateInstance list(List<DeviceCard> cards);

        static native TemplateInstance device(DeviceView view);

        static native TemplateInstance now(HeldDevice device, List<NowRow> now);
    }

    @GET
    public Uni<TemplateInstance> list() {
        return devices.of(person.subject())
                .flatMap(held -> cards.of(person.subject(), held, viewer.formats()))
                .map(Templates::list);
    }

    @GET
    @Path("/{tenant}/{device}")
    public Uni<RestResponse<TemplateInstance>> device(
            @PathParam("tenant") TenantId tenant,
            @PathParam("device") DeviceId device,
            @QueryParam("stream") Optional<String> stream) {
        return found(tenant, device, held -> view(held, stream).map(Templates::device));
    }

    /** The latest values alone, for a page that keeps them fresh. */
    @GET
    @Path("/{tenant}/{device}/now")
    public Uni<RestResponse<TemplateInstance>> now(
            @PathParam("tenant") TenantId tenant, @PathParam("device") DeviceId device) {
        return found(
                tenant,
                device,
                held -> readings.latest(person.subject(), held).map(latest -> Templates.now(held, rows(held, latest))));
    }

    private Uni<RestResponse<TemplateInstance>> found(
            TenantId tenant, DeviceId device, Function<HeldDevice, Uni<TemplateInstance>> page) {
        return devices.find(person.subject(), tenant, device)
                .flatMap(held -> held.map(mine -> page.apply(mine).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .map(Pages::orMissing);
    }

    private Uni<DeviceView> view(HeldDevice held, Optional<String> asked) {
        List<Choice> streams = Drawable.of(held.model()).stream()
                .map(stream -> new Choice(stream.name(), stream.title().in(viewer.locale())))
                .toList();
        Optional<Choice> drawn = streams.stream()
                .filter(choice -> asked.filter(choice.stream()::equals).isPresent())
                .findFirst()
                .or(() -> Drawable.main(held.model())
                        .flatMap(main -> streams.stream()
                                .filter(choice -> choice.stream().equals(main.name()))
                                .findFirst()))
                .or(() -> streams.stream().findFirst());
        return Uni.combine()
                .all()
                .unis(
                        readings.latest(person.subject(), held),
                        readings.events(person.subject(), held, EVENTS),
                        cards.of(person.subject(), held, viewer.formats()),
                        consents.of(person.subject(), List.of(held), viewer.locale()))
                .asTuple()
                .map(found -> new DeviceView(
                        held,
                        held.model().title().in(viewer.locale()),
                        found.getItem3(),
                        rows(held, found.getItem1()),
                        events(held, found.getItem2()),
                        streams,
                        drawn,
                        found.getItem4().stream()
                                .filter(line -> line.standing().alive()
                                        && line.consent().devices().contains(held.id()))
                                .toList()));
    }

    private List<EventRow> events(HeldDevice held, List<Event> events) {
        Printed printed = new Printed(viewer.formats());
        return events.stream().map(event -> printed.row(held.model(), event)).toList();
    }

    /** In the model's order, which is the order in which people read them. */
    private List<NowRow> rows(HeldDevice held, List<Reading> latest) {
        Printed printed = new Printed(viewer.formats());
        return held.model().streams().stream()
                .flatMap(stream -> latest.stream()
                        .filter(reading -> reading.stream().equals(stream.name()))
                        .map(reading -> printed.row(stream, reading)))
                .toList();
    }
}
