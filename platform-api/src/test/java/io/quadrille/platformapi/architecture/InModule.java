// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;

/** Whether a class belongs to a module. */
final class InModule extends DescribedPredicate<JavaClass> {

    private final String module;

    InModule(String module) {
        super("in module " + module);
        this.module = module;
    }

    @Override
    public boolean test(JavaClass type) {
        return Rules.module(type).equals(module);
    }
}
