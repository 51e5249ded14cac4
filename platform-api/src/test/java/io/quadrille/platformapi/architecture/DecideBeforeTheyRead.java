// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.tenantadmin.api.database.TenantSessions;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.vertx.mutiny.sqlclient.Pool;

/** Whoever reads in a transaction that is none of the door's decides in that very class. */
final class DecideBeforeTheyRead extends ArchCondition<JavaClass> {

    DecideBeforeTheyRead() {
        super("read in the door's transaction or decide themselves");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean opens =
                knows(type, TenantTransactions.class) || knows(type, TenantSessions.class) || knows(type, Pool.class);
        boolean decides = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Decisions.class));
        if (opens && !decides) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " reads in a transaction of its own"));
        }
    }

    private static boolean knows(JavaClass type, Class<?> other) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(other));
    }
}
