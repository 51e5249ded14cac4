// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Undertakings designated as gatekeepers under the DMA; they may not receive what a product measures (Data Act Art. 5(3), 6(2)(d)). */
@ApplicationScoped
class Gatekeepers {

    private final Map<String, Set<String>> domains;

    private record File(String source, Map<String, Set<String>> undertakings) {}

    Gatekeepers() {
        try (InputStream file = Gatekeepers.class.getResourceAsStream("/consent/gatekeepers.json")) {
            domains = new ObjectMapper().readValue(file, File.class).undertakings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whose website that is, if it is a gatekeeper's. */
    Optional<String> at(URI website) {
        String host = Optional.ofNullable(website.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return domains.entrySet().stream()
                .filter(undertaking -> undertaking.getValue().stream()
                        .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
