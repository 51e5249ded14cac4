// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a request brings to show who sends it: one access token and one proof, in two headers and nowhere else. */
final class Credentials {

    private static final String SCHEME = "dpop ";
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final Set<JOSEObjectType> TYPES = Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"));
    private static final int LONGEST_KEY_NAME = 128;

    private Credentials() {}

    /** The proof, if the request shows credentials of our kind; fails with {@link UnfitCredentials} if they cannot be good. */
    static Optional<Proof> in(HttpServerRequest request, String address) {
        List<String> tokens = request.headers().getAll("Authorization");
        List<String> proofs = request.headers().getAll("DPoP");
        if (request.getParam("access_token") != null) {
            throw UnfitCredentials.token("An access token does not belong in an address.");
        }
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.size() > 1) {
            throw UnfitCredentials.token("There is more than one access token.");
        }
        String token = token(tokens.getFirst());
        requireToken(token);
        if (proofs.size() != 1) {
            throw UnfitCredentials.proof(proofs.isEmpty() ? "The proof is missing." : "There is more than one proof.");
        }
        return Optional.of(Proof.of(proofs.getFirst(), request.method().name(), address, token));
    }

    private static String token(String header) {
        if (!header.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw UnfitCredentials.token("Access tokens are taken under the scheme DPoP only.");
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static void requireToken(String text) {
        JWSHeader header = SignedWords.read(text)
                .orElseThrow(() -> UnfitCredentials.token("The access token is not a signed JWT."))
                .getHeader();
        if (!HEADER.containsAll(header.getIncludedParams())
                || !ALGORITHMS.contains(header.getAlgorithm())
                || header.getType() == null
                || !TYPES.contains(header.getType())
                || (header.getKeyID() != null && header.getKeyID().length() > LONGEST_KEY_NAME)) {
            throw UnfitCredentials.token("The access token's header is not that of an access token of this realm.");
        }
    }
}
