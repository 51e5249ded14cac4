// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.device.Devices.Credentials;
import io.quadrille.tenantadmin.api.device.Devices.Search;
import io.quadrille.tenantadmin.api.web.Paging;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quadrille.tenantadmin.form.FormAnswers;
import io.quadrille.tenantadmin.form.Searched;
import io.quadrille.tenantadmin.form.Typed;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** A tenant's devices, for its staff: the list, a new one, new credentials, the end. */
@Path("/admin/devices")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class DevicePages {

    private final Devices devices;
    private final DeviceModels models;
    private final SignedIn signedIn;
    private final Viewer viewer;

    DevicePages(Devices devices, DeviceModels models, SignedIn signedIn, Viewer viewer) {
        this.devices = devices;
        this.models = models;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("") String q,
            @RestQuery @DefaultValue("") String model,
            @RestQuery @DefaultValue("1") int page) {
        TenantId tenant = signedIn.staffTenant();
        return models.all(tenant).chain(known -> list(tenant, search(q, model, known), known, page));
    }

    @GET
    @Path("-/new")
    public Uni<TemplateInstance> blank(@RestQuery @DefaultValue("") String model) {
        return form(signedIn.staffTenant(), new DeviceForm("", model, ""), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> register(MultivaluedMap<String, String> sent) {
        TenantId tenant = signedIn.staffTenant();
        DeviceForm typed = DeviceForm.of(sent);
        return Uni.createFrom()
                .deferred(() -> devices.register(tenant, typed.deviceId(), typed.modelId(), typed.name()))
                .map(made -> FormAnswers.ok(Templates.credentials(typed.id(), made, true)))
                .onFailure(DirectoryException.class)
                .recoverWithUni(
                        failure -> form(tenant, typed, sentence(failure)).map(FormAnswers::refused));
    }

    @POST
    @Path("{device}/credentials")
    public Uni<TemplateInstance> renew(@RestPath String device) {
        return devices.renewCredentials(signedIn.staffTenant(), Typed.found(device, DeviceId::new))
                .map(made -> Templates.credentials(device, made, false));
    }

    @POST
    @Path("{device}/retirement")
    public Uni<RestResponse<Void>> retire(@RestPath String device) {
        DeviceId found = Typed.found(device, DeviceId::new);
        return devices.retire(signedIn.staffTenant(), found)
                .replaceWith(() -> RestResponse.seeOther(URI.create("/admin/devices/" + found)));
    }

    private Uni<TemplateInstance> list(TenantId tenant, Search search, List<DeviceModel> known, int page) {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        kept.put("q", search.text());
        kept.put("model", search.model().map(ModelId::value).orElse(""));
        return devices.count(tenant, search).chain(total -> {
            Paging paging = Paging.of("/admin/devices", kept, page, total);
            return devices.page(tenant, search, paging.offset(), Paging.SIZE)
                    .map(found -> Templates.list(new DeviceList(found, search, known, paging)));
        });
    }

    /** A model the tenant does not have is not asked for. */
    private static Search search(String text, String model, List<DeviceModel> known) {
        return new Search(
                new Searched(text).text(),
                known.stream()
                        .map(DeviceModel::id)
                        .filter(id -> id.value().equals(model))
                        .findFirst());
    }

    private Uni<TemplateInstance> form(TenantId tenant, DeviceForm typed, String fault) {
        return models.all(tenant).map(known -> Templates.create(typed, known, fault));
    }

    private String sentence(DirectoryException failure) {
        return failure.sentence().in(viewer.locale());
    }

    @CheckedTemplate(basePath = "admin/devices")
    static class Templates {

        static native TemplateInstance list(DeviceList list);

        static native TemplateInstance create(DeviceForm form, List<DeviceModel> models, String fault);

        static native TemplateInstance credentials(String device, Credentials credentials, boolean first);
    }
}
