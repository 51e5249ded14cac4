// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentDialogs.Answered;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import io.quadrille.consent.api.request.Previews.Preview;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.ContentPolicy;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Shows a request to the person it was opened by, and takes her answer. */
@Path("/portal/requests/{tenant}/{request}")
@Produces(MediaType.TEXT_HTML)
class AskPages {

    private static final int UNPROCESSABLE = 422;

    private final ConsentDialogs dialogs;
    private final Screens screens;
    private final SignedIn person;
    private final Viewer viewer;

    AskPages(ConsentDialogs dialogs, Screens screens, SignedIn person, Viewer viewer) {
        this.dialogs = dialogs;
        this.screens = screens;
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
        return page(tenant, request, AnswerForm.untouched(), Optional.empty(), Optional.empty())
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
        Uni<RestResponse<TemplateInstance>> response = form.answer().equals(AnswerForm.PREVIEW)
                ? previewed(tenant, request, form)
                : answered(tenant, request, form)
                        .map(answered -> ResponseBuilder.<TemplateInstance>seeOther(answered.returnTo())
                                .build());
        return response.onFailure(AskPages::correctable)
                .recoverWithUni(failure -> page(tenant, request, form, Optional.of(form.fault()), Optional.empty()))
                .onFailure(ConsentException.class)
                .recoverWithItem(AskPages::closed);
    }

    private Uni<RestResponse<TemplateInstance>> previewed(TenantId tenant, UUID request, AnswerForm form) {
        SubjectId subject = person.subject();
        return dialogs.open(tenant, request, subject)
                .flatMap(dialog -> dialogs.suppose(tenant, request, subject, grant(dialog, form)))
                .flatMap(screens::preview)
                .flatMap(preview -> page(tenant, request, form, Optional.empty(), Optional.of(preview)));
    }

    private Uni<Answered> answered(TenantId tenant, UUID request, AnswerForm form) {
        SubjectId subject = person.subject();
        return switch (form.answer()) {
            case "allow" ->
                dialogs.open(tenant, request, subject)
                        .flatMap(dialog -> dialogs.allow(tenant, request, subject, grant(dialog, form)));
            case "refuse" -> dialogs.refuse(tenant, request, subject, viewer.locale());
            case "later" -> dialogs.defer(tenant, request, subject, viewer.locale());
            default -> Uni.createFrom().failure(new ConsentException(Reason.INVALID, "Say what you decide."));
        };
    }

    private Grant grant(Dialog dialog, AnswerForm form) {
        return form.grant(dialog, viewer.locale(), viewer.zone(), Instant.now());
    }

    private Uni<RestResponse<TemplateInstance>> page(
            TenantId tenant, UUID request, AnswerForm form, Optional<String> wrong, Optional<Preview> preview) {
        SubjectId subject = person.subject();
        return dialogs.open(tenant, request, subject)
                .flatMap(dialog -> screens.of(subject, dialog, form, new Screens.Outcome(wrong, preview))
                        .map(view -> ResponseBuilder.ok(Templates.consent(view))
                                .status(wrong.isPresent() ? UNPROCESSABLE : RestResponse.StatusCode.OK)
                                .header(ContentPolicy.HEADER, returning(dialog).header())
                                .build()));
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
