// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.aggregates;

import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Question;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.ApiCaller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /aggregates}. */
@Path("/api/v1/aggregates")
@Tag(name = "Aggregates")
@Cancellable(false)
class AggregatesResource {

    private static final Duration LONGEST = Duration.ofDays(31);

    private final ApiCaller caller;
    private final AggregatesQuery query;
    private final Refusals refusals;

    AggregatesResource(ApiCaller caller, AggregatesQuery query, Refusals refusals) {
        this.caller = caller;
        this.query = query;
        this.refusals = refusals;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("aggregates:read")
    @Operation(operationId = "readAggregates", summary = "What many people's devices measured together, day by day")
    @APIResponse(responseCode = "200", description = "The days to which enough people contribute, in their order")
    public Uni<AggregatesPage> read(
            @RestQuery String purpose,
            @RestQuery String stream,
            @RestQuery String from,
            @RestQuery String until,
            @RestQuery String bucket) {
        DataParameters.resolution("bucket", bucket)
                .filter(step -> !step.equals(AggregatesQuery.DAY))
                .ifPresent(step -> {
                    throw ProblemType.INVALID_REQUEST.problem("Parameter 'bucket' is not P1D.");
                });
        return query.answer(caller.app(), question(purpose, stream, from, until))
                .map(refusals::orTell);
    }

    /** Whole days that are over: of a part of one, two answers a moment apart would tell what is finer. */
    private static Question question(String purpose, String stream, String from, String until) {
        if (stream == null) {
            throw ProblemType.INVALID_REQUEST.problem("Parameter 'stream' is missing.");
        }
        Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);
        Instant end = DataParameters.instant("until", until)
                .map(given -> given.truncatedTo(ChronoUnit.DAYS))
                .filter(given -> given.isBefore(today))
                .orElse(today);
        Instant first = DataParameters.instant("from", from)
                .map(AggregatesResource::dayNotBefore)
                .orElse(end.minus(LONGEST));
        DataParameters.requireWindow(first, end);
        if (Duration.between(first, end).compareTo(LONGEST) > 0) {
            throw ProblemType.INVALID_REQUEST.problem("The window is longer than 31 days.");
        }
        return new Question(
                "aggregate",
                Optional.empty(),
                DataParameters.purpose(purpose),
                Set.of(),
                DataParameters.streams(List.of(stream)),
                first,
                end);
    }

    private static Instant dayNotBefore(Instant given) {
        Instant day = given.truncatedTo(ChronoUnit.DAYS);
        return day.equals(given) ? day : day.plus(1, ChronoUnit.DAYS);
    }
}
