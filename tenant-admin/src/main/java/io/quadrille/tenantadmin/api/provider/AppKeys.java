// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.provider;

import java.net.URI;

/** The public keys an app signs in with (ES256), from the provider itself. */
public sealed interface AppKeys {

    /**
     * Handed over once; other keys are another registration.
     *
     * @param jwks a JWK set (RFC 7517) without private parts
     */
    record Given(String jwks) implements AppKeys {}

    /**
     * Published by the provider, who renews them there: the authorization server fetches the set anew as soon as the app signs with a key
     * it has not seen, at the most every ten seconds.
     *
     * @param address https, on a host of the setting {@code quadrille.identity.hosts}
     */
    record Published(URI address) implements AppKeys {}
}
