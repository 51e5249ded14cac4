// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import io.quadrille.platformapi.access.Cursors;
import io.quadrille.platformapi.access.DataParameters;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.buckets.BucketsPage;
import io.quadrille.platformapi.security.ApiCaller;
import io.quadrille.platformapi.shown.BucketView;
import io.quadrille.platformapi.shown.ReadingView;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /readings}. A caller that hangs up does not undo what has been entered. */
@Path("/api/v1/readings")
@Tag(name = "Readings")
@Cancellable(false)
class ReadingsResource {

    private final ApiCaller caller;
    private final ReadingsQuery query;
    private final Cursors cursors;
    private final PageFormats formats;
    private final GatheredReadings gathered;
    private final Refusals refusals;

    ReadingsResource(
            ApiCaller caller,
            ReadingsQuery query,
            Cursors cursors,
            PageFormats formats,
            GatheredReadings gathered,
            Refusals refusals) {
        this.caller = caller;
        this.query = query;
        this.cursors = cursors;
        this.formats = formats;
        this.gathered = gathered;
        this.refusals = refusals;
    }

    @GET
    @Produces({
        MediaType.APPLICATION_JSON,
        PageFormats.NDJSON + ";qs=0.7",
        PageFormats.SENML + ";qs=0.6",
        PageFormats.CSV + ";qs=0.5"
    })
    @PermissionsAllowed("readings:read")
    @Operation(operationId = "readReadings", summary = "Read what was consented to, as JSON, NDJSON, SenML or CSV")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page of readings, or with resolution= of buckets, ordered by time, device and stream. The header Link, rel=next, leads on.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(oneOf = {ReadingsPage.class, BucketsPage.class})),
                @Content(
                        mediaType = PageFormats.NDJSON,
                        schema = @Schema(oneOf = {ReadingView.class, BucketView.class})),
                @Content(mediaType = PageFormats.SENML, schema = @Schema(ref = "SenmlPack")),
                @Content(
                        mediaType = PageFormats.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "device,stream,time,value,unit")
            })
    public Uni<RestResponse<Object>> read(@BeanParam ReadingsParameters given, UriInfo address, Request request) {
        MediaType type = request.selectVariant(PageFormats.VARIANTS).getMediaType();
        return DataParameters.resolution(given.resolution())
                .map(step -> gathered.page(
                                ReadingsQuestion.gathered(caller.app(), given, step, Clock.systemUTC()), type)
                        .map(page -> linked(page, typeOf(type), address)))
                .orElseGet(() -> page(given).map(page -> linked(written(page, type), typeOf(type), address)));
    }

    private static String typeOf(MediaType type) {
        return type.equals(MediaType.valueOf(PageFormats.CSV)) ? PageFormats.CSV + ";charset=UTF-8" : type.toString();
    }

    private Uni<ReadingsPage> page(ReadingsParameters given) {
        ReadingsQuestion asked = ReadingsQuestion.parse(caller.app(), given, cursors, Clock.systemUTC());
        return query.answer(asked).map(refusals::orTell);
    }

    private WrittenPage written(ReadingsPage page, MediaType type) {
        String thinned =
                page.thinned().stream().map(ReadingsPage.Thinned::header).collect(Collectors.joining(", "));
        String masked = page.masked().stream().map(ReadingsPage.Masked::header).collect(Collectors.joining(", "));
        return new WrittenPage(
                formats.body(page, type),
                Map.of("Quadrille-Thinned", thinned, "Quadrille-Masked", masked),
                page.next());
    }

    private static RestResponse<Object> linked(WrittenPage page, String type, UriInfo address) {
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.ok(page.body(), type);
        page.headers().forEach((name, told) -> {
            if (!told.isEmpty()) {
                answer.header(name, told);
            }
        });
        if (page.next() != null) {
            answer.link(
                    address.getRequestUriBuilder()
                            .replaceQueryParam("cursor", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
