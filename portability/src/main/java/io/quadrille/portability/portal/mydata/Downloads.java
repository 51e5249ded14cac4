// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.mydata;

import io.quadrille.portability.export.ExportJob;
import io.quadrille.portability.export.Exports;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Hands a person the file of her export. */
@Path("/portal/my-data/exports/{tenant}/{job}")
class Downloads {

    private final Exports exports;
    private final SignedIn person;

    Downloads(Exports exports, SignedIn person) {
        this.exports = exports;
        this.person = person;
    }

    @GET
    @Produces("application/zip")
    public Uni<RestResponse<java.nio.file.Path>> download(
            @PathParam("tenant") TenantId tenant, @PathParam("job") UUID job) {
        return exports.find(person.subject(), tenant, job)
                .map(found -> found.filter(export -> export.downloadableAt(Instant.now()))
                        .map(this::file)
                        .orElseThrow(NotFoundException::new));
    }

    private RestResponse<java.nio.file.Path> file(ExportJob job) {
        LocalDate day = LocalDate.ofInstant(job.createdAt(), ZoneOffset.UTC);
        return ResponseBuilder.ok(exports.file(job))
                .header("Content-Disposition", "attachment; filename=\"" + job.device() + "-" + day + ".zip\"")
                .build();
    }
}
