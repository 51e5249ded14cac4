// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which addresses may be called at all: those of hosts by their full names, encrypted, at the usual ports. Where a name leads is seen later. */
@ApplicationScoped
public class WebAddresses {

    /** What an address has to be, in a sentence. */
    public static final String RULE =
            "must be the https address of a public host, by its full name, at port 443 or 8443";

    private static final int LONGEST = 2_048;
    private static final int HTTPS = 443;
    private static final Set<Integer> PORTS = Set.of(HTTPS, 8_443);
    private static final Set<String> INSIDE =
            Set.of("localhost", "localdomain", "local", "internal", "intranet", "lan", "arpa", "onion");
    // The last label begins with a letter, so that no spelling of a number is a name.
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?[.]){1,16}[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    private final Set<String> trusted;
    private final Set<Integer> ports;

    @Inject
    WebAddresses(OutgoingSettings settings) {
        this(settings.hosts().orElse(Set.of()), PORTS);
    }

    WebAddresses(Set<String> trusted, Set<Integer> ports) {
        this.trusted = trusted.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        this.ports = ports;
    }

    /** The address; empty if it may not be called. */
    public Optional<WebAddress> read(String url) {
        return url.length() > LONGEST ? Optional.empty() : parsed(url).flatMap(this::allowed);
    }

    private static Optional<URI> parsed(String url) {
        try {
            URI uri = new URI(url);
            boolean plain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && url.chars().allMatch(character -> character > ' ' && character < 127);
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private Optional<WebAddress> allowed(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean secure = "https".equalsIgnoreCase(uri.getScheme());
        boolean known = trusted.contains(host);
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS : 80;
        WebAddress address = new WebAddress(secure, known, host, port, path(uri));
        boolean web = secure || "http".equalsIgnoreCase(uri.getScheme());
        boolean strange = secure && outside(host) && ports.contains(port);
        return web && (known || strange) ? Optional.of(address) : Optional.empty();
    }

    private static boolean outside(String host) {
        return NAME.matcher(host).matches() && !INSIDE.contains(host.substring(host.lastIndexOf('.') + 1));
    }

    private static String path(URI uri) {
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }
}
