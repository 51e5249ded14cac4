// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import java.util.List;

/** What came of a question; entered in the ledger and committed. */
public sealed interface Outcome<T> {

    /** It may leave. */
    record Allowed<T>(T body) implements Outcome<T> {}

    /** It may not; why, by the policies' codes. */
    record Refused<T>(List<String> reasons) implements Outcome<T> {

        /** Copies the reasons. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
