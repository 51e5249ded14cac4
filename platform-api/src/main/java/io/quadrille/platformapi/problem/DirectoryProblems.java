// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quadrille.tenantadmin.api.DirectoryException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What could not be entered in, or found in, the directory. */
@Provider
class DirectoryProblems implements ExceptionMapper<DirectoryException> {

    @Override
    public Response toResponse(DirectoryException failure) {
        ProblemType type = switch (failure.reason()) {
            case NOT_FOUND -> ProblemType.NOT_FOUND;
            case INVALID -> ProblemType.INVALID_REQUEST;
            case ALREADY_EXISTS -> ProblemType.CONFLICT;
            case UNAVAILABLE -> ProblemType.UNAVAILABLE;
        };
        return type.problem(failure.getMessage()).toResponse();
    }
}
