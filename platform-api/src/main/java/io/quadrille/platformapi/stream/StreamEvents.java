// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.stream.StreamQuery.Batch;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * The events of one stream, as text (WHATWG HTML §9.2).
 *
 * @param json writes their data
 * @param seal makes an identifier of how far the stream has come
 * @param words the reasons for codes, in the caller's language
 */
record StreamEvents(ObjectMapper json, Function<Progress, String> seal, Function<String, Refusals.Reason> words) {

    private static final Logger LOG = Logger.getLogger(StreamEvents.class);

    String batch(Batch batch) {
        return "event: readings\nid: " + seal.apply(batch.progress()) + data(new StreamBatch(batch.readings()));
    }

    String end(List<Refusals.Reason> reasons) {
        return "event: end" + data(new StreamEnd(reasons));
    }

    String tokenExpired() {
        return end(List.of(words.apply("token-expired")));
    }

    /** Cannot decide is not "no": the caller may come back with the last identifier. */
    String interrupted(Throwable failure) {
        LOG.warnf("A stream was interrupted: %s", failure.getMessage());
        return "event: interrupted\nretry: 5000" + data(new StreamEnd(List.of(words.apply("cannot-decide"))));
    }

    String signOfLife() {
        return ": still here\n\n";
    }

    private String data(Object content) {
        try {
            return "\ndata: " + json.writeValueAsString(content) + "\n\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an event has no JSON", impossible);
        }
    }
}
