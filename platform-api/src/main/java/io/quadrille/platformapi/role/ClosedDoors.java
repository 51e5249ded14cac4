// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/** Answers 404 where another process plays the role. */
@ApplicationScoped
class ClosedDoors {

    private static final Map<String, Set<String>> ROLES = Map.of(
            "/api", Set.of("api"),
            "/portal", Set.of("portal"),
            "/admin", Set.of("admin"),
            "/ledger", Played.WEB,
            "/.well-known/quadrille", Played.WEB);
    private static final int FIRST = 10_000;

    private final Played played;

    ClosedDoors(Played played) {
        this.played = played;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    private void check(RoutingContext request) {
        if (open(request.normalizedPath(), played.roles())) {
            request.next();
        } else {
            request.response().setStatusCode(404).end();
        }
    }

    static boolean open(String path, Set<String> played) {
        return ROLES.entrySet().stream()
                .filter(door -> path.equals(door.getKey()) || path.startsWith(door.getKey() + "/"))
                .noneMatch(door -> Collections.disjoint(played, door.getValue()));
    }
}
