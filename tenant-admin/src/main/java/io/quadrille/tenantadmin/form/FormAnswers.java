// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.form;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What a browser is told after it sent a form. */
public final class FormAnswers {

    private static final int UNPROCESSABLE = 422;

    private FormAnswers() {}

    /** Go and look at the result. */
    public static RestResponse<TemplateInstance> seeOther(String path) {
        return RestResponse.seeOther(URI.create(path));
    }

    /** The page itself. */
    public static RestResponse<TemplateInstance> ok(TemplateInstance page) {
        return RestResponse.ok(page);
    }

    /** The form again, with what was typed and what is wrong with it. */
    public static RestResponse<TemplateInstance> refused(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(UNPROCESSABLE)
                .entity(page)
                .build();
    }
}
