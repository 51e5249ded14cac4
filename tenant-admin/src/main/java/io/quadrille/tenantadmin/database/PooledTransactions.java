// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.database;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.function.Function;

/** Transactions on the pool of one database user. */
final class PooledTransactions implements TenantTransactions {

    private static final String CALLER =
            "select set_config('app.tenant', $1, true), set_config('app.subject', $2, true)";

    private final Pool pool;

    PooledTransactions(Pool pool) {
        this.pool = pool;
    }

    @Override
    public <T> Uni<T> inTenant(TenantId tenant, Function<SqlConnection, Uni<T>> work) {
        return as(Tuple.of(tenant.value(), ""), work);
    }

    @Override
    public <T> Uni<T> inTenant(TenantId tenant, SubjectId subject, Function<SqlConnection, Uni<T>> work) {
        return as(Tuple.of(tenant.value(), subject.toString()), work);
    }

    private <T> Uni<T> as(Tuple caller, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(
                connection -> connection.preparedQuery(CALLER).execute(caller).chain(set -> work.apply(connection)));
    }
}
