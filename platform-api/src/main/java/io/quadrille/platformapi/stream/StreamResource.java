// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.access.Seals;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.ApiCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /stream}. What may not be opened is answered as any other call; what ends later ends with an event. */
@Path("/api/v1/stream")
@Tag(name = "Readings")
@Cancellable(false)
class StreamResource {

    private final ApiCaller caller;
    private final StreamQuery query;
    private final Seals seals;
    private final Refusals refusals;
    private final OpenStreams open;
    private final ObjectMapper json;

    StreamResource(
            ApiCaller caller, StreamQuery query, Seals seals, Refusals refusals, OpenStreams open, ObjectMapper json) {
        this.caller = caller;
        this.query = query;
        this.seals = seals;
        this.refusals = refusals;
        this.open = open;
        this.json = json;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("readings:read")
    @Operation(operationId = "followReadings", summary = "Follow what is measured, as server-sent events")
    @APIResponse(
            responseCode = "200",
            description = "Events readings (a StreamBatch) until an event end or interrupted (a StreamEnd).",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Uni<EventStreamBody> follow(@BeanParam StreamParameters given) {
        open.requireRoom();
        StreamQuestion asked = StreamQuestion.parse(caller.app(), given);
        Progress progress = progress(given, asked);
        Locale language = refusals.language();
        Context loop = Vertx.currentContext();
        Following following = new Following(
                query,
                asked,
                new StreamEvents(
                        json,
                        further -> seals.seal(further.written(), asked.identity()),
                        code -> StreamWords.reason(code, language)),
                codes -> refusals.told(codes, language),
                caller.tokenEnd());
        return query.open(asked, progress)
                .map(refusals::orTell)
                .map(opening -> new EventStreamBody(open.counted(following.from(opening, loop))));
    }

    private Progress progress(StreamParameters given, StreamQuestion asked) {
        return Optional.ofNullable(given.lastEventId())
                .map(id -> seals.open(id, asked.identity())
                        .map(Progress::read)
                        .orElseThrow(() -> ProblemType.INVALID_REQUEST.problem(
                                "Header 'Last-Event-ID' does not belong to this question.")))
                .orElseGet(() -> Progress.from(Instant.now().truncatedTo(ChronoUnit.MICROS)));
    }
}
