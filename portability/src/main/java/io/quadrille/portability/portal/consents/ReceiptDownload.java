// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.receipt.Receipts;
import io.quadrille.consent.api.receipt.Receipts.Receipt;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Hands a person the signed receipt of a change. */
@Path("/portal/consents/{tenant}/{consent}/receipts/{change}")
class ReceiptDownload {

    private final Receipts receipts;
    private final SignedIn person;

    ReceiptDownload(Receipts receipts, SignedIn person) {
        this.receipts = receipts;
        this.person = person;
    }

    @GET
    @Produces("application/jose")
    public Uni<RestResponse<String>> download(
            @PathParam("tenant") TenantId tenant, @PathParam("consent") UUID consent, @PathParam("change") int change) {
        return receipts.find(tenant, person.subject(), new ConsentId(consent), Optional.of(change))
                .map(found -> found.map(ReceiptDownload::file).orElseThrow(NotFoundException::new));
    }

    private static RestResponse<String> file(Receipt receipt) {
        String name = "receipt-" + receipt.consent() + "-" + receipt.change() + ".jws";
        return ResponseBuilder.ok(receipt.jws())
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
