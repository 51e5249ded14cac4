// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.quadrille.ingestion.api.Buckets;
import io.quadrille.ingestion.api.Events;
import io.quadrille.ingestion.api.Figures;
import io.quadrille.ingestion.api.Readings;
import java.util.Set;

/** A class through which readings come out of the store. */
final class CallReadings extends DescribedPredicate<JavaClass> {

    private static final Set<String> STORES =
            Set.of(Readings.class.getName(), Buckets.class.getName(), Events.class.getName(), Figures.class.getName());

    CallReadings() {
        super("call Readings");
    }

    @Override
    public boolean test(JavaClass type) {
        return type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> STORES.contains(call.getTargetOwner().getName()));
    }
}
