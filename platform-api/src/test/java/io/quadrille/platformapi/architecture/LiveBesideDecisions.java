// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quadrille.consent.api.decision.Decisions;
import java.util.Set;

/** An exit without a decision cannot be written. */
final class LiveBesideDecisions extends ArchCondition<JavaClass> {

    private static final Set<String> DOORS =
            Set.of(Decisions.class.getName(), "io.quadrille.platformapi.access.DataDoor");

    LiveBesideDecisions() {
        super("ask Decisions in its package");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean decided = type.getPackage().getClasses().stream()
                .flatMap(neighbour -> neighbour.getDirectDependenciesFromSelf().stream())
                .anyMatch(
                        dependency -> DOORS.contains(dependency.getTargetClass().getName()));
        if (!decided) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " reads readings without a decision"));
        }
    }
}
