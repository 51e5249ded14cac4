// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.consent.api.signature.Signatures;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;

/** {@code GET /.well-known/quadrille/keys}. */
@Path("/.well-known/quadrille/keys")
@Tag(name = "Ledger")
class KeysResource {

    private static final String EXAMPLE = """
            {"keys":[{"kty":"EC","use":"sig","alg":"ES256","kid":"Q1bTrXbzo0yI1jMLXLqGnUSfNIYvpMa8zQEvLrI1rMM",
            "crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
            """;

    private final String keys;

    KeysResource(Signatures signatures) {
        this.keys = signatures.publicKeys().toString(true);
    }

    @GET
    @Produces(JWKSet.MIME_TYPE)
    @Cache(maxAge = 300)
    @SecurityRequirementsSet
    @Operation(
            operationId = "getKeys",
            summary = "The public keys of this installation",
            description = "Checkpoints of the ledger and receipts are checked with them (RFC 7517). No sign-in.")
    @APIResponse(
            responseCode = "200",
            description = "The keys, the present one first",
            content =
                    @Content(
                            mediaType = JWKSet.MIME_TYPE,
                            schema = @Schema(type = SchemaType.OBJECT),
                            example = EXAMPLE))
    public String keys() {
        return keys;
    }
}
