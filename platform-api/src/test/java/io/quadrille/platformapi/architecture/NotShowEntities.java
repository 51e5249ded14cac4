// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.annotation.Annotation;

/** What the database looks like is nobody's business outside. */
final class NotShowEntities extends ArchCondition<JavaMethod> {

    private final Class<? extends Annotation> entity;

    NotShowEntities(Class<? extends Annotation> entity) {
        super("show no entity in its signature");
        this.entity = entity;
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
        boolean shown = method.getAllInvolvedRawTypes().stream().anyMatch(type -> type.isAnnotatedWith(entity));
        if (shown) {
            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows an entity"));
        }
    }
}
