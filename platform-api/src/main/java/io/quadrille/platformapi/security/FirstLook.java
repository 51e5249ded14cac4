// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.security;

import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.problem.Challenges;
import io.quadrille.platformapi.problem.ProblemAnswers;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Turns credentials away that cannot be good, before any signature is verified or any key is looked for. The address a proof must name is
 * the one that is published, not the one a request claims to be sent to: a proof made for somebody else's server opens nothing here.
 */
@ApplicationScoped
class FirstLook {

    /** Where the proof that fits the request is kept. */
    static final String PROOF = FirstLook.class.getName();

    private static final int EARLY = 9_000;

    private final String origin;
    private final ProblemAnswers answers;

    FirstLook(PlatformSettings settings, ProblemAnswers answers) {
        this.origin = settings.publicUrl().toString().replaceFirst("/+$", "");
        this.answers = answers;
    }

    void register(@Observes Filters filters) {
        filters.register(this::look, EARLY);
    }

    private void look(RoutingContext request) {
        if (!isApi(request)) {
            request.next();
            return;
        }
        try {
            Credentials.in(request.request(), origin + request.request().path())
                    .ifPresent(proof -> request.put(PROOF, proof));
        } catch (UnfitCredentials unfit) {
            answers.send(request, Challenges.notAuthenticated(unfit.error(), unfit.getMessage()));
            return;
        }
        request.next();
    }

    static boolean isApi(RoutingContext request) {
        return request.normalizedPath().startsWith("/api/");
    }
}
