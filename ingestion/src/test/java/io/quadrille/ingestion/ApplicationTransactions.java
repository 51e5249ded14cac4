// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/** Transactions of the application's user, as the platform has them. */
public record ApplicationTransactions(RealDatabase database, Pool pool) implements TenantTransactions {

    @Override
    public <T> Uni<T> inTenant(TenantId tenant, Function<SqlConnection, Uni<T>> work) {
        return Uni.createFrom().item(() -> database.inTenant(pool, tenant, work));
    }

    @Override
    public <T> Uni<T> inTenant(TenantId tenant, SubjectId subject, Function<SqlConnection, Uni<T>> work) {
        return inTenant(tenant, work);
    }
}
