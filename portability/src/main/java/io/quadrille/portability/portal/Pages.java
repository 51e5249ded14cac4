// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Answers that every page gives alike. */
public final class Pages {

    private Pages() {}

    @CheckedTemplate(basePath = "myportal")
    static class Templates {
        static native TemplateInstance missing();
    }

    /** The page, or the page that says there is no such thing; somebody else's things are not there either. */
    public static RestResponse<TemplateInstance> orMissing(Optional<TemplateInstance> page) {
        return page.map(ResponseBuilder::ok)
                .orElseGet(() -> ResponseBuilder.ok(Templates.missing()).status(RestResponse.StatusCode.NOT_FOUND))
                .build();
    }

    /** Sends the browser to a page of the platform by GET. */
    public static RestResponse<TemplateInstance> to(String path) {
        return ResponseBuilder.<TemplateInstance>seeOther(URI.create(path)).build();
    }
}
