// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.LocalizedText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an app must bring before it gets a client, besides its keys. */
final class AppRules {

    private static final int MOST_ADDRESSES = 10;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final LocalizedText UNSAFE = new LocalizedText(
            "A redirect address is an https address without fragment; http is for this computer only.",
            "Une adresse de retour est une adresse https sans fragment ; http ne vaut que pour cet ordinateur.");

    private AppRules() {}

    /** One sentence on what is wrong, if something is. */
    static Optional<LocalizedText> fault(String name, List<URI> redirectUris) {
        if (name.isBlank()) {
            return Optional.of(new LocalizedText("An app needs a name.", "Une application a besoin d’un nom."));
        }
        if (redirectUris.isEmpty() || redirectUris.size() > MOST_ADDRESSES) {
            return Optional.of(new LocalizedText(
                    "An app has 1 to 10 redirect addresses.", "Une application a de 1 à 10 adresses de retour."));
        }
        if (!redirectUris.stream().allMatch(AppRules::isSafe)) {
            return Optional.of(UNSAFE);
        }
        return Optional.empty();
    }

    private static boolean isSafe(URI address) {
        if (address.getHost() == null || address.getRawFragment() != null || address.getRawUserInfo() != null) {
            return false;
        }
        return "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }
}
