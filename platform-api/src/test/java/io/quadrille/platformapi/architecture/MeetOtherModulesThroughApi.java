// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** One question per folder: which modules a module may know, and that it knows no more of them than their api. */
final class MeetOtherModulesThroughApi extends ArchCondition<JavaClass> {

    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "tenantadmin", Set.of(),
            "consent", Set.of("tenantadmin"),
            "ingestion", Set.of("tenantadmin"),
            "portability", Set.of("tenantadmin", "consent", "ingestion"),
            "platformapi", Set.of("tenantadmin", "consent", "ingestion", "portability"));

    MeetOtherModulesThroughApi() {
        super("meet other modules through api packages only");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            String from = Rules.module(type);
            String to = Rules.module(dependency.getTargetClass());
            if (to.isEmpty() || from.equals(to)) {
                continue;
            }
            boolean throughApi =
                    (dependency.getTargetClass().getPackageName() + ".").startsWith("io.quadrille." + to + ".api.");
            if (!MAY_KNOW.getOrDefault(from, Set.of()).contains(to) || !throughApi) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }
}
