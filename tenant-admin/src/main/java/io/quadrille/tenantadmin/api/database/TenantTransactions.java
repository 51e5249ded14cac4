// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.database;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.function.Function;

/**
 * Transactions of the reactive PostgreSQL client. Inject with {@link Application} or {@link Ingest}, which are different database users.
 *
 * <p>Each commits when the work's result is there and rolls back when it fails. What the work reads is one consistent state only as far as
 * the isolation level READ COMMITTED promises.
 */
public interface TenantTransactions {

    /** Runs the work for one tenant; rows of others do not exist in it. */
    <T> Uni<T> inTenant(TenantId tenant, Function<SqlConnection, Uni<T>> work);

    /** Runs the work for one person in one tenant. */
    <T> Uni<T> inTenant(TenantId tenant, SubjectId subject, Function<SqlConnection, Uni<T>> work);
}
