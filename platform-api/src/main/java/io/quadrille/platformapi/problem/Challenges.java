// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;

/** How programs are asked who they are (RFC 9449 §7.1, RFC 6750 §3). */
public final class Challenges {

    private static final String PLAIN = "DPoP algs=\"ES256 PS256\"";

    private Challenges() {}

    /** Not authenticated, for a reason that has an error code. */
    public static HttpProblem notAuthenticated(String error, String sentence) {
        return ProblemType.NOT_AUTHENTICATED
                .started(sentence)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, because(error))
                .build();
    }

    static HttpProblem nobody() {
        return ProblemType.NOT_AUTHENTICATED
                .started(ProblemType.NOT_AUTHENTICATED.sentence())
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, PLAIN)
                .build();
    }

    static String because(String error) {
        return PLAIN + ", error=\"" + error + "\"";
    }
}
