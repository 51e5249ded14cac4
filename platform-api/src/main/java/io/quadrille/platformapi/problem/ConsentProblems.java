// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quadrille.consent.api.ConsentException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;

/** What could not be done with agreements, requests and consents. */
@Provider
class ConsentProblems implements ExceptionMapper<ConsentException> {

    private static final Logger LOG = Logger.getLogger(ConsentProblems.class);

    @Override
    public Response toResponse(ConsentException failure) {
        return problem(failure).toResponse();
    }

    static HttpProblem problem(ConsentException failure) {
        return switch (failure.reason()) {
            case NOT_FOUND -> ProblemType.NOT_FOUND.problem(failure.getMessage());
            case INVALID -> ProblemType.INVALID_REQUEST.problem(failure.getMessage());
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
