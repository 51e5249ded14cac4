// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.health;

import io.quadrille.platformapi.role.Played;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers the users that this process connects as. */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<Pool> pools = new ArrayList<>();

    DatabaseCheck(Pool application, @ReactiveDataSource("ingest") Pool ingest, Played played) {
        if (played.web()) {
            pools.add(application);
        }
        if (played.ingest()) {
            pools.add(ingest);
        }
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Multi.createFrom()
                .iterable(pools)
                .onItem()
                .transformToUniAndMerge(DatabaseCheck::answers)
                .collect()
                .asList()
                .map(answers -> HealthCheckResponse.named("database")
                        .status(!answers.contains(false))
                        .build());
    }

    private static Uni<Boolean> answers(Pool pool) {
        return pool.query("select 1")
                .execute()
                .map(rows -> true)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(false)
                .onFailure()
                .recoverWithItem(false);
    }
}
