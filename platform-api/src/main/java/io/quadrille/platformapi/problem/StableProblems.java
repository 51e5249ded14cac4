// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Gives problems that a library began our types and words: theirs may name classes. */
@ApplicationScoped
class StableProblems implements ProblemPostProcessor {

    @Override
    public int priority() {
        // before the library's logger (100), so that what is logged is what is sent
        return 1_000;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        if (problem.getType() != null) {
            return problem;
        }
        if (problem.getStatusCode() >= 500 && DatabaseTrouble.isBeneath(context.cause)) {
            return ProblemType.UNAVAILABLE.problem();
        }
        return ProblemType.ofStatus(problem.getStatusCode())
                .map(type -> renamed(problem, type))
                .orElse(problem);
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
