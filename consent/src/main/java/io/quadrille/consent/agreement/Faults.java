// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Fault;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with terms, gathered so that whoever wrote them hears of everything at once. */
final class Faults {

    private final List<Fault> faults = new ArrayList<>();

    void require(boolean condition, String field, String otherwise) {
        if (!condition) {
            faults.add(new Fault(field, otherwise));
        }
    }

    /** @throws ConsentException if there is any */
    void fail() {
        if (!faults.isEmpty()) {
            throw new ConsentException("The agreement cannot be lodged", faults);
        }
    }
}
