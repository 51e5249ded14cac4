// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.database;

import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.Ingest;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** One kind of transactions per database user. */
@ApplicationScoped
class Planes {

    @Produces
    @Singleton
    @Application
    TenantTransactions application(Pool pool) {
        return new PooledTransactions(pool);
    }

    @Produces
    @Singleton
    @Ingest
    TenantTransactions ingest(@ReactiveDataSource("ingest") Pool pool) {
        return new PooledTransactions(pool);
    }
}
