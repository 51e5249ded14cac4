// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.security.ApiCaller;
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
    private final Refusals refusals;

    ReadingsResource(ApiCaller caller, ReadingsQuery query, Cursors cursors, PageFormats formats, Refusals refusals) {
        this.caller = caller;
        this.query = query;
        this.cursors = cursors;
        this.formats = formats;
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
                    "A page of readings, ordered by time, device and stream. The header Link, rel=next, leads on.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReadingsPage.class)),
                @Content(mediaType = PageFormats.NDJSON, schema = @Schema(implementation = ReadingView.class)),
                @Content(mediaType = PageFormats.SENML, schema = @Schema(ref = "SenmlPack")),
                @Content(
                        mediaType = PageFormats.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example = "device,stream,time,value,unit")
            })
    public Uni<RestResponse<Object>> read(@BeanParam ReadingsParameters given, UriInfo address, Request request) {
        MediaType type = request.selectVariant(PageFormats.VARIANTS).getMediaType();
        return page(given).map(page -> linked(page, formats.body(page, type), typeOf(type), address));
    }

    private static String typeOf(MediaType type) {
        return type.equals(MediaType.valueOf(PageFormats.CSV)) ? PageFormats.CSV + ";charset=UTF-8" : type.toString();
    }

    private Uni<ReadingsPage> page(ReadingsParameters given) {
        ReadingsQuestion asked = ReadingsQuestion.parse(caller.app(), given, cursors, Clock.systemUTC());
        return query.answer(asked).map(refusals::orTell);
    }

    private static RestResponse<Object> linked(ReadingsPage page, Object body, String type, UriInfo address) {
        RestResponse.ResponseBuilder<Object> answer = RestResponse.ResponseBuilder.ok(body, type);
        if (!page.thinned().isEmpty()) {
            answer.header(
                    "Quadrille-Thinned",
                    page.thinned().stream().map(ReadingsPage.Thinned::header).collect(Collectors.joining(", ")));
        }
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
