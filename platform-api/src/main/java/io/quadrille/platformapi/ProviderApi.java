// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The provider API's description (OpenAPI 3.1). */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Quadrille provider API",
                        version = "1",
                        description = "What a service provider's app may ask: people for consent, and then, for exactly"
                                + " what they consented to. Answers come in this order: 401 not authenticated, 403 scope"
                                + " missing, 404 no such thing for this caller, 403 refused by policy with reasons, 503"
                                + " cannot decide. Every read and every refusal is shown to the person concerned.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        security = @SecurityRequirement(name = "app"))
@SecurityScheme(
        securitySchemeName = "app",
        type = SecuritySchemeType.HTTP,
        scheme = "DPoP",
        description = "An access token of the realm by client credentials with private_key_jwt (RFC 7523), bound to the"
                + " app's key: 'Authorization: DPoP TOKEN' and a fresh proof in the header 'DPoP' (RFC 9449). Scopes:"
                + " consents, readings:read.")
interface ProviderApi {}
