// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.plot;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.held.OwnReadings;
import io.quadrille.portability.held.Window;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;

/** What a device's page draws, and the same as a file. */
@Path("/portal/devices/{tenant}/{device}")
class DeviceData {

    private final HeldDevices devices;
    private final OwnReadings readings;
    private final SignedIn person;
    private final Viewer viewer;

    DeviceData(HeldDevices devices, OwnReadings readings, SignedIn person, Viewer viewer) {
        this.devices = devices;
        this.readings = readings;
        this.person = person;
        this.viewer = viewer;
    }

    /** Which stream of which device in which window. */
    record Asked(
            @PathParam("tenant") TenantId tenant,
            @PathParam("device") DeviceId device,
            @QueryParam("stream") @DefaultValue("") String stream,

            @QueryParam("range") @DefaultValue(PlotWindow.USUAL)
            String range,

            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("until") @DefaultValue("") String until) {}

    private record Found(HeldDevice device, Stream stream, Window window) {}

    @GET
    @Path("/plot")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<PlotData> plot(@BeanParam Asked asked) {
        return found(asked)
                .flatMap(found -> readings.drawClosely(person.subject(), found.device(), found.stream(), found.window())
                        .map(drawing -> PlotData.of(found.stream(), drawing, viewer.locale())));
    }

    @GET
    @Path("/readings.csv")
    @Produces("text/csv")
    public Multi<String> table(@BeanParam Asked asked) {
        return RestMulti.fromUniResponse(
                found(asked),
                found ->
                        new ReadingLines(readings, person.subject(), found.device(), found.stream()).of(found.window()),
                found -> Map.of(
                        "Content-Disposition",
                        List.of("attachment; filename=\"" + found.device().id() + "-"
                                + found.stream().name() + ".csv\"")));
    }

    private Uni<Found> found(Asked asked) {
        return devices.find(person.subject(), asked.tenant(), asked.device()).flatMap(held -> {
            HeldDevice device = held.orElseThrow(NotFoundException::new);
            Stream stream = device.model().stream(asked.stream()).orElseThrow(NotFoundException::new);
            return window(asked, device, stream).map(window -> new Found(device, stream, window));
        });
    }

    private Uni<Window> window(Asked asked, HeldDevice device, Stream stream) {
        return PlotWindow.between(asked.from(), asked.until())
                .map(window -> Uni.createFrom().item(window))
                .orElseGet(() -> readings.latest(person.subject(), device)
                        .map(latest -> PlotWindow.of(
                                asked.range(),
                                device,
                                latest.stream()
                                        .filter(reading -> reading.stream().equals(stream.name()))
                                        .map(Reading::time)
                                        .findFirst(),
                                Instant.now())));
    }
}
