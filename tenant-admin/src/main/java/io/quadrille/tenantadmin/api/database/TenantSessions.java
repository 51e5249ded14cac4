// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.database;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hibernate Reactive sessions with a transaction, as the application's user. Commit and roll back as {@link TenantTransactions} do. */
public interface TenantSessions {

    /** Runs the work for one tenant; rows of others do not exist in it. */
    <T> Uni<T> inTenant(TenantId tenant, Function<Mutiny.Session, Uni<T>> work);

    /** Runs the work for one person in one tenant. */
    <T> Uni<T> inTenant(TenantId tenant, SubjectId subject, Function<Mutiny.Session, Uni<T>> work);

    /** Runs the work for one person, who sees her own account and holdings in every tenant and nothing else. */
    <T> Uni<T> asSubject(SubjectId subject, Function<Mutiny.Session, Uni<T>> work);

    /** Runs the work for an operator, who sees tenants and accounts and no tenant's rows. */
    <T> Uni<T> asOperator(Function<Mutiny.Session, Uni<T>> work);
}
