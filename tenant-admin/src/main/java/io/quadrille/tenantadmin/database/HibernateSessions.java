// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.database;

import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Sessions on an event loop, wherever they are asked for. Each is opened for itself and never taken from the context: a session found there
 * would carry another caller's tenant.
 */
@ApplicationScoped
class HibernateSessions implements TenantSessions {

    private static final String CALLER = "select set_config('app.tenant', ?1, true)"
            + " || set_config('app.subject', ?2, true) || set_config('app.operator', ?3, true)";

    private final Mutiny.SessionFactory factory;
    private final Vertx vertx;

    HibernateSessions(Mutiny.SessionFactory factory, Vertx vertx) {
        this.factory = factory;
        this.vertx = vertx;
    }

    @Override
    public <T> Uni<T> inTenant(TenantId tenant, Function<Mutiny.Session, Uni<T>> work) {
        return as(tenant.value(), "", "", work);
    }

    @Override
    public <T> Uni<T> inTenant(TenantId tenant, SubjectId subject, Function<Mutiny.Session, Uni<T>> work) {
        return as(tenant.value(), subject.toString(), "", work);
    }

    @Override
    public <T> Uni<T> asSubject(SubjectId subject, Function<Mutiny.Session, Uni<T>> work) {
        return as("", subject.toString(), "", work);
    }

    @Override
    public <T> Uni<T> asOperator(Function<Mutiny.Session, Uni<T>> work) {
        return as("", "", "on", work);
    }

    private <T> Uni<T> as(String tenant, String subject, String operator, Function<Mutiny.Session, Uni<T>> work) {
        return onEventLoop(factory.openSession()
                .chain(session -> session.withTransaction(transaction -> session.createNativeQuery(CALLER, String.class)
                                .setParameter(1, tenant)
                                .setParameter(2, subject)
                                .setParameter(3, operator)
                                .getSingleResult()
                                .chain(set -> work.apply(session)))
                        .onTermination()
                        .call(session::close)));
    }

    private <T> Uni<T> onEventLoop(Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            if (Context.isOnEventLoopThread() && VertxContext.isOnDuplicatedContext()) {
                return work;
            }
            Context fresh = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            return work.runSubscriptionOn(command -> fresh.runOnContext(go -> command.run()));
        });
    }
}
