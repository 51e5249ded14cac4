// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.mydata;

import io.quadrille.portability.export.Exports;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.held.HeldDevices;
import io.quadrille.portability.portal.Pages;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.person.Person;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The page of a person's exports, and that of her account. */
@Path("/portal")
@Produces(MediaType.TEXT_HTML)
class MyDataPages {

    private final HeldDevices devices;
    private final Exports exports;
    private final SignedIn person;

    MyDataPages(HeldDevices devices, Exports exports, SignedIn person) {
        this.devices = devices;
        this.exports = exports;
        this.person = person;
    }

    @CheckedTemplate(basePath = "mydata")
    static class Templates {
        static native TemplateInstance mydata(MyDataView view);

        static native TemplateInstance jobs(MyDataView view);

        static native TemplateInstance account(Person person);
    }

    @GET
    @Path("/my-data")
    public Uni<TemplateInstance> myData() {
        return view().map(Templates::mydata);
    }

    /** The jobs alone, for a page that keeps them fresh. */
    @GET
    @Path("/my-data/jobs")
    public Uni<TemplateInstance> jobs() {
        return view().map(Templates::jobs);
    }

    @GET
    @Path("/account")
    public Uni<TemplateInstance> account() {
        return Uni.createFrom().item(Templates.account(person.person()));
    }

    @POST
    @Path("/my-data/exports")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> export(@FormParam("device") @DefaultValue("") String key) {
        String[] parts = key.split("/", 2);
        if (parts.length < 2) {
            return Uni.createFrom().item(Pages.orMissing(Optional.empty()));
        }
        return exports.ask(person.subject(), new TenantId(parts[0]), new DeviceId(parts[1]))
                .map(job -> job.isPresent() ? Pages.to("/portal/my-data") : Pages.orMissing(Optional.empty()));
    }

    private Uni<MyDataView> view() {
        return devices.of(person.subject())
                .flatMap(held -> exports.of(person.subject(), held)
                        .map(jobs -> new MyDataView(
                                held.stream()
                                        .sorted(Comparator.comparing(HeldDevice::name))
                                        .toList(),
                                jobs.stream()
                                        .map(job -> new ExportRow(
                                                job,
                                                named(held, job.tenant(), job.device())
                                                        .map(HeldDevice::name)
                                                        .findFirst()
                                                        .orElse(job.device().value())))
                                        .toList())));
    }

    private static Stream<HeldDevice> named(List<HeldDevice> held, TenantId tenant, DeviceId device) {
        return held.stream()
                .filter(one -> one.tenant().id().equals(tenant) && one.id().equals(device));
    }
}
