// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quadrille.consent.api.ConsentException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.logging.Logger;

/** What could not be done with agreements, requests and consents. */
@Provider
class ConsentProblems implements ExceptionMapper<ConsentException> {

    private static final Logger LOG = Logger.getLogger(ConsentProblems.class);

    @Override
    public Response toResponse(ConsentException failure) {
        return problem(failure).toResponse();
    }

    private static HttpProblem invalid(ConsentException failure) {
        HttpProblem.Builder problem = ProblemType.INVALID_REQUEST.started(failure.getMessage());
        if (!failure.faults().isEmpty()) {
            problem.with(
                    "violations",
                    failure.faults().stream()
                            .map(fault -> Map.of("field", fault.field(), "in", "body", "message", fault.message()))
                            .toList());
        }
        return problem.build();
    }

    static HttpProblem problem(ConsentException failure) {
        return switch (failure.reason()) {
            case NOT_FOUND -> ProblemType.NOT_FOUND.problem(failure.getMessage());
            case INVALID -> invalid(failure);
            case CONFLICT -> ProblemType.CONFLICT.problem(failure.getMessage());
            case EXPIRED -> ProblemType.GONE.problem(failure.getMessage());
            case CANNOT_DECIDE -> {
                LOG.error("A decision could not be made.", failure);
                yield ProblemType.CANNOT_DECIDE.problem();
            }
            case TAMPERED -> {
                LOG.error("A history does not fit its hashes.", failure);
                yield ProblemType.FAULT.problem(failure.getMessage());
            }
        };
    }
}
