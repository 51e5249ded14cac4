// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentDialogs.Answered;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.consent.api.request.Samples;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.ContentPolicy;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows a request to the person it was opened by, and takes her answer. */
@Path("/portal/requests/{tenant}/{request}")
@Produces(MediaType.TEXT_HTML)
class AskPages {

    private static final int UNPROCESSABLE = 422;

    private final ConsentDialogs dialogs;
    private final Samples samples;
    private final Vocabulary vocabulary;
    private final SignedIn person;
    private final Viewer viewer;

    AskPages(ConsentDialogs dialogs, Samples samples, Vocabulary vocabulary, SignedIn person, Viewer viewer) {
        this.dialogs = dialogs;
        this.samples = samples;
        this.vocabulary = vocabulary;
        this.person = person;
        this.viewer = viewer;
    }

    @CheckedTemplate(basePath = "ask")
    static class Templates {
        static native TemplateInstance consent(AskView ask);

        static native TemplateInstance closed(String reason);
    }

    @GET
    public Uni<RestResponse<TemplateInstance>> show(
            @PathParam("tenant") TenantId tenant, @PathParam("request") UUID request) {
        return page(tenant, request, Set.of(), Set.of(), Optional.empty())
                .onFailure(ConsentException.class)
                .recoverWithItem(AskPages::closed);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<RestResponse<TemplateInstance>> answer(
            @PathParam("tenant") TenantId tenant,
            @PathParam("request") UUID request,
            MultivaluedMap<String, String> fields) {
        AnswerForm form = new AnswerForm(fields);
        return answered(tenant, request, form)
                .map(answered -> ResponseBuilder.<TemplateInstance>seeOther(answered.returnTo())
                        .build())
                .onFailure(AskPages::correctable)
                .recoverWithUni(
                        failure -> page(tenant, request, form.devices(), form.categories(), Optional.of(form.fault())))
                .onFailure(ConsentException.class)
                .recoverWithItem(AskPages::closed);
    }

    private Uni<Answered> answered(TenantId tenant, UUID request, AnswerForm form) {
        SubjectId subject = person.subject();
        return switch (form.answer()) {
            case "allow" ->
                dialogs.open(tenant, request, subject)
                        .flatMap(dialog -> dialogs.allow(
                                tenant,
                                request,
                                subject,
                                form.grant(dialog, viewer.locale(), viewer.zone(), Instant.now())));
            case "refuse" -> dialogs.refuse(tenant, request, subject, viewer.locale());
            case "later" -> dialogs.defer(tenant, request, subject, viewer.locale());
            default -> Uni.createFrom().failure(new ConsentException(Reason.INVALID, "Say what you decide."));
        };
    }

    private Uni<RestResponse<TemplateInstance>> page(
            TenantId tenant, UUID request, Set<String> devices, Set<String> categories, Optional<String> wrong) {
        AskViews views = new AskViews(vocabulary, viewer.locale(), viewer.zone(), Instant.now());
        return dialogs.open(tenant, request, person.subject())
                .flatMap(dialog -> measured(tenant, dialog)
                        .map(values -> ResponseBuilder.ok(
                                        Templates.consent(views.view(dialog, values, devices, categories, wrong)))
                                .status(wrong.isPresent() ? UNPROCESSABLE : RestResponse.StatusCode.OK)
                                .header(ContentPolicy.HEADER, returning(dialog).header())
                                .build()));
    }

    private Uni<Map<DeviceId, Map<String, Sample>>> measured(TenantId tenant, Dialog dialog) {
        return Multi.createFrom()
                .iterable(dialog.devices())
                .map(OfferedDevice::device)
                .onItem()
                .transformToUniAndConcatenate(
                        device -> samples.latest(tenant, person.subject(), device, viewer.locale())
                                .map(values -> Map.entry(device, values)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** Browsers apply the page's form-action to the redirect that follows the answer. */
    private static ContentPolicy returning(Dialog dialog) {
        ContentPolicy policy = new ContentPolicy();
        for (var uri : dialog.app().redirectUris()) {
            policy = policy.andFormsTo(uri);
        }
        return policy;
    }

    private static boolean correctable(Throwable failure) {
        return failure instanceof ConsentException consent && consent.reason() == Reason.INVALID;
    }

    private static RestResponse<TemplateInstance> closed(ConsentException failure) {
        int status = switch (failure.reason()) {
            case NOT_FOUND -> RestResponse.StatusCode.NOT_FOUND;
            case EXPIRED -> RestResponse.StatusCode.GONE;
            case CONFLICT -> RestResponse.StatusCode.CONFLICT;
            default -> throw failure;
        };
        return ResponseBuilder.ok(Templates.closed(failure.reason().name()))
                .status(status)
                .build();
    }
}
