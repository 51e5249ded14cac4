// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.consents;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.receipt.Receipts;
import io.quadrille.consent.api.receipt.Receipts.Receipt;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.security.CallingApp;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code /consents/{id}/receipt}. */
@Path("/api/v1/consents/{id}/receipt")
@Tag(name = "Consents")
@Cancellable(false)
class ReceiptResource {

    private final ApiCaller caller;
    private final Receipts receipts;

    ReceiptResource(ApiCaller caller, Receipts receipts) {
        this.caller = caller;
        this.receipts = receipts;
    }

    @GET
    @Produces("application/jose")
    @PermissionsAllowed("consents")
    @Operation(operationId = "getReceipt", summary = "The signed receipt of a consent's newest change")
    @APIResponse(responseCode = "200", description = "The receipt, a JWS in compact serialization (RFC 7515)")
    public Uni<String> receipt(@RestPath String id) {
        CallingApp app = caller.app();
        return receipts.find(app.tenant(), app.app(), new ConsentId(DataParameters.id(id)), Optional.empty())
                .map(found -> found.map(Receipt::jws).orElseThrow(ProblemType.NOT_FOUND::problem));
    }
}
