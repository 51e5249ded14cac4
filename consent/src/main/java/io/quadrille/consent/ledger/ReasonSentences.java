// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.ledger;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The sentence for each reason, as it stands beside the policies. */
final class ReasonSentences {

    private ReasonSentences() {}

    static Map<String, LocalizedText> read() {
        try (InputStream file = ReasonSentences.class.getResourceAsStream("/policy/reasons.json")) {
            return Map.copyOf(new ObjectMapper().readValue(file, new TypeReference<Map<String, LocalizedText>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
