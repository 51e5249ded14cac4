// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;

/** Answers with a problem before any resource is reached. */
@ApplicationScoped
public class ProblemAnswers {

    ProblemAnswers() {}

    /** Ends the request with the problem and its headers. */
    public void send(RoutingContext request, HttpProblem problem) {
        JsonObject body = new JsonObject()
                .put("type", problem.getType().toString())
                .put("status", problem.getStatusCode())
                .put("title", problem.getTitle())
                .put("detail", problem.getDetail())
                .put("instance", instance(request.request().path()).toString());
        problem.getHeaders().forEach((name, value) -> request.response().putHeader(name, String.valueOf(value)));
        request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader("Content-Type", "application/problem+json")
                .end(body.encode());
    }

    /** What was called, as a URI reference whatever the path is made of (RFC 9457 §3.1.5). */
    static URI instance(String path) {
        try {
            return URI.create(new URI(path).toASCIIString());
        } catch (URISyntaxException unescaped) {
            return escaped(path);
        }
    }

    private static URI escaped(String path) {
        try {
            return URI.create(new URI(null, null, path, null).toASCIIString());
        } catch (URISyntaxException noPath) {
            return URI.create("/");
        }
    }
}
