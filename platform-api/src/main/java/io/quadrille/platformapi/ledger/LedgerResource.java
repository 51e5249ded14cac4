// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.consent.api.ledger.LedgerLog.Checkpoint;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /ledger/TENANT}: hashes and signatures, no entry. */
@Path("/ledger/{tenant}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ledger")
class LedgerResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    private final LedgerLog log;

    LedgerResource(LedgerLog log) {
        this.log = log;
    }

    /** A page of checkpoints. */
    @Schema(name = "Checkpoints", requiredProperties = "checkpoints")
    record CheckpointPage(
            List<CheckpointView> checkpoints,

            @Schema(description = "Where to go on, as `below`; absent on the last page")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            Long next) {}

    /** A proof that a log has only grown. */
    @Schema(
            name = "ConsistencyProof",
            requiredProperties = {"tenant", "earlier", "later", "hashes"})
    record ConsistencyView(
            String tenant,
            @Schema(description = "The smaller size") long earlier,
            @Schema(description = "The larger size") long later,

            @Schema(description = "The hashes of RFC 9162 §2.1.4, SHA-256, hexadecimal")
            List<String> hashes) {}

    @GET
    @Path("checkpoint")
    @Cache(maxAge = 5)
    @SecurityRequirementsSet
    @Operation(operationId = "getCheckpoint", summary = "What the ledger of a tenant is now")
    @APIResponse(responseCode = "200", description = "The newest checkpoint, at most a minute old")
    public Uni<CheckpointView> latest(@RestPath String tenant) {
        return log.latest(LedgerParameters.tenant(tenant))
                .map(found -> CheckpointView.of(found.orElseThrow(ProblemType.NOT_FOUND::problem)));
    }

    @GET
    @Path("checkpoints")
    @SecurityRequirementsSet
    @Operation(operationId = "listCheckpoints", summary = "What the ledger of a tenant was, largest first")
    @APIResponse(responseCode = "200", description = "A page of checkpoints")
    public Uni<CheckpointPage> all(@RestPath String tenant, @RestQuery String below, @RestQuery String limit) {
        int most = DataParameters.limit(limit, USUAL, MOST);
        long smallerThan = below == null ? Long.MAX_VALUE : LedgerParameters.size("below", below);
        TenantId whose = LedgerParameters.tenant(tenant);
        return log.checkpoints(whose, smallerThan, most + 1).map(found -> page(found, most));
    }

    @GET
    @Path("consistency")
    @SecurityRequirementsSet
    @Operation(operationId = "getConsistency", summary = "The proof that a ledger has only grown")
    @APIResponse(responseCode = "200", description = "The proof")
    public Uni<ConsistencyView> consistency(
            @RestPath String tenant, @RestQuery String earlier, @RestQuery String later) {
        long small = LedgerParameters.size("earlier", earlier);
        long large = LedgerParameters.size("later", later);
        if (small > large) {
            throw LedgerParameters.wrong("earlier", "is more than later");
        }
        return log.consistency(LedgerParameters.tenant(tenant), small, large)
                .map(found ->
                        new ConsistencyView(tenant, small, large, found.orElseThrow(ProblemType.NOT_FOUND::problem)));
    }

    private static CheckpointPage page(List<Checkpoint> found, int most) {
        List<Checkpoint> page = found.subList(0, Math.min(most, found.size()));
        Long next = found.size() > most ? page.getLast().size() : null;
        return new CheckpointPage(page.stream().map(CheckpointView::of).toList(), next);
    }
}
