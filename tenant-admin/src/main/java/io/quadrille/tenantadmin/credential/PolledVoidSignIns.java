// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.VoidSignIns;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;

/** Asks the database every second. A notification would come sooner, and would be missed by whoever is just connecting again. */
@ApplicationScoped
class PolledVoidSignIns implements VoidSignIns {

    private static final Logger LOG = Logger.getLogger(PolledVoidSignIns.class);

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Looks overlap, because a change is dated when its transaction begins and seen when it ends. */
    private static final String LOOK = """
            select now() as looked_at, v.tenant, v.device, v.void_before
            from (select coalesce($2::timestamptz, now()) - interval '30 seconds' as since) s
            left join lateral void_sign_ins($1::text[], s.since) v on true
            """;

    private final Pool pool;

    PolledVoidSignIns(@ReactiveDataSource("ingest") Pool pool) {
        this.pool = pool;
    }

    @Override
    public Multi<VoidSignIn> watch(Supplier<Set<TenantId>> tenants) {
        return Multi.createFrom().deferred(() -> {
            Watch watch = new Watch(tenants);
            return Multi.createFrom()
                    .ticks()
                    .every(PERIOD)
                    .onOverflow()
                    .drop()
                    .onItem()
                    .transformToUniAndConcatenate(tick -> watch.look())
                    .onItem()
                    .disjoint();
        });
    }

    /** One subscriber's looks, each going on where the last one that succeeded ended. */
    private final class Watch {

        private final Supplier<Set<TenantId>> tenants;
        private OffsetDateTime lookedAt;

        private Watch(Supplier<Set<TenantId>> tenants) {
            this.tenants = tenants;
        }

        private Uni<List<VoidSignIn>> look() {
            String[] names = tenants.get().stream().map(TenantId::value).toArray(String[]::new);
            return pool.preparedQuery(LOOK)
                    .execute(Tuple.of(names, lookedAt))
                    .ifNoItem()
                    .after(PATIENCE)
                    .fail()
                    .map(this::seen)
                    .onFailure()
                    .invoke(failure -> LOG.debugf("void sign-ins cannot be looked up: %s", failure.getMessage()))
                    .onFailure()
                    .recoverWithItem(List.of());
        }

        private List<VoidSignIn> seen(RowSet<Row> rows) {
            lookedAt = rows.iterator().next().getOffsetDateTime("looked_at");
            return StreamSupport.stream(rows.spliterator(), false)
                    .filter(row -> row.getString("device") != null)
                    .map(row -> new VoidSignIn(
                            new TenantId(row.getString("tenant")),
                            new DeviceId(row.getString("device")),
                            row.getOffsetDateTime("void_before").toInstant()))
                    .toList();
        }
    }
}
