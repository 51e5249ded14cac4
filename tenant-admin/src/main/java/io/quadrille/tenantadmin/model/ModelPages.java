// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.ValueKind;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Device models, for the tenant's staff. */
@Path("/admin/models")
@RolesAllowed("tenant-staff")
@Produces(MediaType.TEXT_HTML)
class ModelPages {

    private final DeviceModels models;
    private final SignedIn signedIn;
    private final Viewer viewer;

    ModelPages(DeviceModels models, SignedIn signedIn, Viewer viewer) {
        this.models = models;
        this.signedIn = signedIn;
        this.viewer = viewer;
    }

    @GET
    public Uni<TemplateInstance> list(@RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("1") int page) {
        return models.all(signedIn.staffTenant()).map(all -> Templates.list(ModelList.of(all, new Searched(q), page)));
    }

    @GET
    @Path("{model}")
    public Uni<TemplateInstance> detail(@RestPath String model) {
        return models.find(signedIn.staffTenant(), Typed.found(model, ModelId::new))
                .map(found -> Templates.detail(found.orElseThrow(NotFoundException::new)));
    }

    @GET
    @Path("-/new")
    public TemplateInstance blank() {
        return form(ModelForm.blank(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> publish(MultivaluedMap<String, String> sent) {
        ModelForm typed = ModelForm.of(sent);
        if (typed.more()) {
            return Uni.createFrom().item(FormAnswers.ok(form(typed.withOneMore(), "")));
        }
        TenantId tenant = signedIn.staffTenant();
        return Uni.createFrom()
                .item(typed::toModel)
                .chain(model -> models.publish(tenant, model))
                .map(model -> FormAnswers.seeOther("/admin/models/" + model.id()))
                .onFailure(DirectoryException.class)
                .recoverWithItem(failure ->
                        FormAnswers.refused(form(typed, failure.sentence().in(viewer.locale()))));
    }

    private static TemplateInstance form(ModelForm typed, String fault) {
        return Templates.create(typed, List.of(ValueKind.values()), fault);
    }

    @CheckedTemplate(basePath = "admin/models")
    static class Templates {

        static native TemplateInstance list(ModelList list);

        static native TemplateInstance detail(DeviceModel model);

        static native TemplateInstance create(ModelForm form, List<ValueKind> kinds, String fault);
    }
}
