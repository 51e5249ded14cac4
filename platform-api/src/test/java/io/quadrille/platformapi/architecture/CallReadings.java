// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quadrille.ingestion.api.Readings;

/** A class through which readings come out of the store. */
final class CallReadings extends DescribedPredicate<JavaClass> {

    CallReadings() {
        super("call Readings");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Readings.class));
    }
}
