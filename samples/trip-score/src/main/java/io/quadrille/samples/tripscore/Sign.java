// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;

/** Signs for {@code curl}: what a library does unseen in an app. */
final class Sign {

    private Sign() {}

    static String word(Registration registration, String... what) throws Exception {
        Tokens tokens = new Tokens(registration);
        return switch (what.length == 0 ? "" : what[0]) {
            case "assertion" -> tokens.assertion().getClientAssertion().serialize();
            case "token-proof" -> tokens.proof(URI.create(what[1]));
            case "proof" -> tokens.proof(what[1], URI.create(what[2]), new DPoPAccessToken(what[3]));
            default -> throw new IllegalArgumentException("sign assertion | token-proof URL | proof METHOD URL TOKEN");
        };
    }
}
