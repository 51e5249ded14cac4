// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import io.quadrille.launcher.home.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom Keycloak may call, and for how long. It fetches the keys that providers publish; redirects included, it reaches the hosts that the
 * operator has named and no other: every other call is sent to a proxy that is not there.
 */
final class OutgoingCalls {

    static final String HOSTS = "quadrille.identity.hosts";
    static final String AUTHORITIES = "quadrille.identity.authorities";

    private static final String CLIENT = "KC_SPI_CONNECTIONS_HTTP_CLIENT__DEFAULT__";
    // RFC 863's port on this computer, where nobody listens.
    private static final String NOWHERE = "http://127.0.0.1:9";

    private OutgoingCalls() {}

    static Map<String, String> limitedBy(Settings settings) {
        Map<String, String> variables = new LinkedHashMap<>(Map.of(
                CLIENT + "PROXY_MAPPINGS", mappings(settings.get(HOSTS).orElse("")),
                CLIENT + "ESTABLISH_CONNECTION_TIMEOUT_MILLIS", "3000",
                CLIENT + "SOCKET_TIMEOUT_MILLIS", "3000",
                CLIENT + "MAX_CONSUMED_RESPONSE_SIZE", "65536",
                CLIENT + "CONNECTION_POOL_SIZE", "8"));
        settings.get(AUTHORITIES).ifPresent(file -> variables.put("KC_TRUSTSTORE_PATHS", file));
        return variables;
    }

    private static String mappings(String hosts) {
        List<String> allowed = Pattern.compile(",")
                .splitAsStream(hosts)
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .map(host -> "^" + host.replace(".", "[.]") + "$;NO_PROXY")
                .toList();
        return Stream.concat(allowed.stream(), Stream.of(".*;" + NOWHERE)).collect(Collectors.joining(","));
    }
}
