// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Asks who is there: programs by a challenge (RFC 9449 §7.1), people by the way their part of the platform signs in. */
public class Unauthenticated {

    /** The attribute of a failure that tells its error code. */
    public static final String ERROR = "error";

    private static final int EARLY = Priorities.USER - 1_000;

    private final HttpAuthenticator authenticator;

    Unauthenticated(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    @ServerExceptionMapper(priority = EARLY)
    Uni<Response> nobody(UnauthorizedException nobody, RoutingContext routing) {
        return challenge(routing, Challenges.nobody());
    }

    @ServerExceptionMapper(priority = EARLY)
    Uni<Response> unproved(AuthenticationFailedException unproved, RoutingContext routing) {
        return challenge(
                routing,
                Challenges.notAuthenticated(
                        unproved.getAttribute(ERROR) instanceof String error ? error : "invalid_token",
                        ProblemType.NOT_AUTHENTICATED.sentence()));
    }

    private Uni<Response> challenge(RoutingContext routing, HttpProblem problem) {
        if (routing.normalizedPath().startsWith("/api/")) {
            return Uni.createFrom().item(problem.toResponse());
        }
        return authenticator.getChallenge(routing).map(Unauthenticated::asked);
    }

    private static Response asked(ChallengeData challenge) {
        Response.ResponseBuilder answer = Response.status(challenge.status);
        challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
        return answer.build();
    }
}
