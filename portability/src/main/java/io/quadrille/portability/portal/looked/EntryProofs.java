// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quadrille.consent.api.ledger.LedgerLog;
import io.quadrille.consent.api.ledger.LedgerLog.Awaited;
import io.quadrille.consent.api.ledger.LedgerLog.EntryProof;
import io.quadrille.consent.api.ledger.LedgerLog.Proved;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.web.SignedIn;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The proof of one of a person's own entries, as a file that {@code ./quadrille verify} checks. */
@Path("/portal/who-looked/{tenant}/{access}/proof")
class EntryProofs {

    private static final String FORMAT = "quadrille-ledger-proof";

    private final LedgerLog log;
    private final SignedIn person;

    EntryProofs(LedgerLog log, SignedIn person) {
        this.log = log;
        this.person = person;
    }

    @CheckedTemplate(basePath = "looked")
    static class Templates {
        static native TemplateInstance awaited(Instant by);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    public Uni<RestResponse<Object>> proof(@RestPath TenantId tenant, @RestPath UUID access) {
        return log.proof(tenant, person.subject(), access)
                .map(found -> answer(access, found.orElseThrow(NotFoundException::new)));
    }

    private static RestResponse<Object> answer(UUID access, EntryProof proof) {
        return switch (proof) {
            case Proved proved ->
                ResponseBuilder.<Object>ok(file(proved), MediaType.APPLICATION_JSON_TYPE)
                        .header("Content-Disposition", "attachment; filename=\"proof-" + access + ".json\"")
                        .build();
            case Awaited awaited ->
                ResponseBuilder.<Object>ok(Templates.awaited(awaited.by()), MediaType.TEXT_HTML_TYPE)
                        .build();
        };
    }

    /** Written here: a browser that would rather have a page must get the file all the same. */
    private static String file(Proved proof) {
        return new JsonObject()
                .put("format", FORMAT)
                .put("entry", proof.entry())
                .put("index", proof.position())
                .put("path", proof.path())
                .put("checkpoint", proof.checkpoint().signed())
                .encodePrettily();
    }
}
