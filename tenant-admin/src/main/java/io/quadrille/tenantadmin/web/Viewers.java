// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quadrille.tenantadmin.api.web.Viewer;
import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;

/** Makes the viewer of each request, and gives every template that viewer's language and clock. */
@ApplicationScoped
class Viewers {

    private final CurrentVertxRequest request;

    Viewers(CurrentVertxRequest request) {
        this.request = request;
    }

    @Produces
    @RequestScoped
    @Named("viewer")
    @Unremovable
    Viewer viewer() {
        return RequestViewer.of(request.getCurrent());
    }

    void speakTheViewersLanguage(@Observes EngineBuilder builder) {
        builder.addTemplateInstanceInitializer(this::address);
    }

    private void address(TemplateInstance instance) {
        if (Arc.container().requestContext().isActive() && request.getCurrent() != null) {
            RequestViewer viewer = RequestViewer.of(request.getCurrent());
            instance.setLocale(viewer.locale());
            instance.setAttribute("zone", viewer.zone());
        }
    }
}
