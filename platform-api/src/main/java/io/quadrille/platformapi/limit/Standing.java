// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.limit;

import io.quadrille.platformapi.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * How a caller stands after a call.
 *
 * @param within whether the call was within the limit
 * @param policy the limit, as {@code RateLimit-Policy} tells it (draft-ietf-httpapi-ratelimit-headers)
 * @param left what is left of it, as {@code RateLimit} tells it
 * @param retryAfter seconds until the next call can be within it
 */
public record Standing(boolean within, String policy, String left, long retryAfter) {

    /** Tells the caller how it stands. */
    public void tell(HttpServerResponse response) {
        response.putHeader("RateLimit-Policy", policy).putHeader("RateLimit", left);
    }

    /** Fails with 429 if the call was one too many. */
    public void require() {
        if (!within) {
            throw tooMany();
        }
    }

    private HttpProblem tooMany() {
        return ProblemType.TOO_MANY_REQUESTS
                .started(ProblemType.TOO_MANY_REQUESTS.sentence())
                .withHeader(HttpHeaders.RETRY_AFTER, retryAfter)
                .build();
    }
}
