// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Tells in the provider API's description where this installation is. */
@ApplicationScoped
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
class DocumentedAddresses implements OASFilter {

    private final PlatformSettings settings;

    DocumentedAddresses(PlatformSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(
                OASFactory.createServer().url(settings.publicUrl().toString()).description("This installation")));
        api.getComponents()
                .getSecuritySchemes()
                .get("app")
                .getFlows()
                .getClientCredentials()
                .setTokenUrl(settings.identity().issuer() + "/protocol/openid-connect/token");
    }
}
