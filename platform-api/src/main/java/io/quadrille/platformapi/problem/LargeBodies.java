// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is announced as too large before it is read, in words; the server's own answer has none. */
@ApplicationScoped
class LargeBodies {

    private static final int BEFORE_THE_SERVERS_OWN = 100;

    private static final Duration LONGEST_TO_LISTEN = Duration.ofSeconds(2);

    private final long most;

    LargeBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN);
    }

    private void check(RoutingContext call) {
        if (call.normalizedPath().startsWith("/api/") && announced(call.request()) > most) {
            tell(call);
        } else {
            call.next();
        }
    }

    /** Who still sends has not heard the answer yet, and would not, if the connection broke under it. */
    private static void linger(RoutingContext call) {
        HttpServerRequest request = call.request();
        long end = call.vertx()
                .setTimer(
                        LONGEST_TO_LISTEN.toMillis(),
                        late -> request.connection().close());
        request.handler(chunk -> {});
        request.exceptionHandler(gone -> call.vertx().cancelTimer(end));
        request.endHandler(heard -> {
            call.vertx().cancelTimer(end);
            request.connection().close();
        });
        request.resume();
    }

    private static long announced(HttpServerRequest request) {
        try {
            return Long.parseLong(request.getHeader(HttpHeaders.CONTENT_LENGTH));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static void tell(RoutingContext call) {
        HttpServerRequest request = call.request();
        if (request.version() != HttpVersion.HTTP_2) {
            // what is still to come must not be taken for the next request
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            request.response().endHandler(sent -> linger(call));
        }
        request.response()
                .setStatusCode(ProblemType.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(JsonObject.of(
                                "type", ProblemType.TOO_LARGE.uri().toString(),
                                "status", ProblemType.TOO_LARGE.status(),
                                "title", ProblemType.TOO_LARGE.title(),
                                "detail", ProblemType.TOO_LARGE.sentence())
                        .encode());
    }
}
