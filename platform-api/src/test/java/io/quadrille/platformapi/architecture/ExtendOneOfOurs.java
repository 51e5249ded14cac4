// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Composition, not inheritance. */
final class ExtendOneOfOurs extends ArchCondition<JavaClass> {

    ExtendOneOfOurs() {
        super("extend a class of Quadrille");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean extendsOurs = type.getRawSuperclass()
                .filter(parent -> parent.getPackageName().startsWith("io.quadrille"))
                .isPresent();
        boolean isException = type.isAssignableTo(Throwable.class);
        boolean isConstant = type.isEnum()
                || type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
        events.add(new SimpleConditionEvent(
                type, extendsOurs && !isException && !isConstant, type.getName() + " extends a class of Quadrille"));
    }
}
