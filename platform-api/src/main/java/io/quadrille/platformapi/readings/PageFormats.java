// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.shown.ReadingView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a page in the media types that can be asked for. */
@ApplicationScoped
class PageFormats {

    static final String NDJSON = "application/x-ndjson";
    static final String SENML = "application/senml+json";
    static final String CSV = "text/csv";

    private static final MediaType LINES = MediaType.valueOf(NDJSON);
    private static final MediaType PACK = MediaType.valueOf(SENML);
    private static final MediaType TABLE = MediaType.valueOf(CSV);

    /** In the order in which one is chosen where the caller does not mind. */
    static final List<Variant> VARIANTS = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, LINES, PACK, TABLE)
            .build();

    private final ObjectMapper json;

    PageFormats(ObjectMapper json) {
        this.json = json;
    }

    /** The page as the body of an answer of that type. */
    Object body(ReadingsPage page, MediaType type) {
        if (type.equals(LINES)) {
            return page.readings().stream().map(this::line).collect(Collectors.joining());
        }
        if (type.equals(PACK)) {
            return SenmlPack.of(page).toString();
        }
        return type.equals(TABLE) ? CsvPage.of(page) : page;
    }

    private String line(ReadingView reading) {
        try {
            return json.writeValueAsString(reading) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a reading has no JSON", impossible);
        }
    }
}
