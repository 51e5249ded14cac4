// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.health;

import io.quadrille.platformapi.PlatformSettings;
import io.quadrille.platformapi.role.Played;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The authorization server publishes its metadata, where someone signs in; asked at most every few seconds. */
@Readiness
@ApplicationScoped
class IdentityCheck implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Uni<Boolean> reachable;

    IdentityCheck(Vertx vertx, PlatformSettings settings, Played played) {
        HttpClient client = vertx.createHttpClient();
        RequestOptions discovery = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(settings.identity().issuer() + "/.well-known/openid-configuration")
                .setTimeout(PATIENCE.toMillis());
        Uni<Boolean> reached = Uni.createFrom()
                .deferred(() -> client.request(discovery))
                .chain(request -> request.send())
                .map(HttpClientResponse::statusCode)
                .map(status -> status == 200)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false)
                .memoize()
                .forFixedDuration(Duration.ofSeconds(5));
        this.reachable = played.web() ? reached : Uni.createFrom().item(true);
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return reachable.map(up ->
                HealthCheckResponse.named("authorization server").status(up).build());
    }
}
