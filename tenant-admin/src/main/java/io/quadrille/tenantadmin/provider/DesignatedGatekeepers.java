// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.tenantadmin.api.provider.Gatekeepers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The designated undertakings, by the domains of a file. */
@ApplicationScoped
class DesignatedGatekeepers implements Gatekeepers {

    private final Map<String, Set<String>> domains;

    private record File(String source, Map<String, Set<String>> undertakings) {}

    DesignatedGatekeepers() {
        try (InputStream file = DesignatedGatekeepers.class.getResourceAsStream("/gatekeepers.json")) {
            domains = new ObjectMapper().readValue(file, File.class).undertakings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<String> at(URI website) {
        String host = Optional.ofNullable(website.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return domains.entrySet().stream()
                .filter(undertaking -> undertaking.getValue().stream()
                        .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
