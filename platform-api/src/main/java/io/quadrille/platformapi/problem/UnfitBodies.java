// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** JSON of another shape than the call takes; the framework's own answer to it has no body. */
@Provider
class UnfitBodies implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException unfit) {
        return ProblemType.INVALID_REQUEST
                .problem("The body does not have the shape that this call takes.")
                .toResponse();
    }
}
