// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.buckets.BucketFormats;
import io.quadrille.platformapi.buckets.BucketsPage;
import io.quadrille.platformapi.buckets.BucketsQuery;
import io.quadrille.platformapi.security.ApiCaller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** Readings gathered into buckets, in the media types that can be asked for. */
@ApplicationScoped
class GatheredReadings {

    private final ApiCaller caller;
    private final BucketsQuery query;
    private final BucketFormats formats;
    private final Refusals refusals;

    GatheredReadings(ApiCaller caller, BucketsQuery query, BucketFormats formats, Refusals refusals) {
        this.caller = caller;
        this.query = query;
        this.formats = formats;
        this.refusals = refusals;
    }

    Uni<WrittenPage> page(BucketsQuery.Asked asked, MediaType type) {
        return query.answer(caller.app(), asked)
                .map(refusals::orTell)
                .map(page -> new WrittenPage(
                        body(page, type), Map.of("Quadrille-Resolution", formats.header(page)), page.next()));
    }

    private Object body(BucketsPage page, MediaType type) {
        return switch (type.toString()) {
            case PageFormats.NDJSON -> formats.lines(page);
            case PageFormats.SENML -> formats.pack(page);
            case PageFormats.CSV -> formats.table(page);
            default -> page;
        };
    }
}
