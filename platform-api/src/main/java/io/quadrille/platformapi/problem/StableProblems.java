// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Gives problems that a library began our types and words: theirs may name classes. */
@ApplicationScoped
class StableProblems implements ProblemPostProcessor {

    private static final Set<URI> TOKEN_NOT_ENOUGH =
            Set.of(ProblemType.FORBIDDEN.uri(), ProblemType.NOT_AN_APP.uri(), ProblemType.APP_STOPPED.uri());

    @Override
    public int priority() {
        // before the library's logger (100), so that what is logged is what is sent
        return 1_000;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        return HttpProblem.builder(typed(problem, context))
                .withInstance(written(ProblemAnswers.instance(context.path)))
                .build();
    }

    /** The library decodes what it writes. */
    private static URI written(URI instance) {
        return URI.create(URLEncoder.encode(instance.toString(), StandardCharsets.UTF_8));
    }

    private static HttpProblem typed(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return challenged(problem);
        }
        if (problem.getStatusCode() >= 500 && DatabaseTrouble.isBeneath(context.cause)) {
            return ProblemType.UNAVAILABLE.problem();
        }
        return ProblemType.ofStatus(problem.getStatusCode())
                .map(type -> challenged(renamed(problem, type)))
                .orElse(problem);
    }

    /** A token that is good and not good enough is told so where tokens are asked for (RFC 6750 §3.1). */
    private static HttpProblem challenged(HttpProblem problem) {
        if (!TOKEN_NOT_ENOUGH.contains(problem.getType())) {
            return problem;
        }
        return HttpProblem.builder(problem)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, Challenges.because("insufficient_scope"))
                .build();
    }

    private static HttpProblem renamed(HttpProblem problem, ProblemType type) {
        HttpProblem.Builder builder = type.started(type.sentence());
        problem.getHeaders().forEach(builder::withHeader);
        for (Map.Entry<String, Object> parameter : problem.getParameters().entrySet()) {
            builder.with(parameter.getKey(), parameter.getValue());
        }
        return builder.build();
    }
}
