// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import java.util.List;

/** What a message says at the moment when it is sent. */
sealed interface Content {

    /**
     * It says this.
     *
     * @param id of the message; the same says the same
     * @param body a CloudEvent as JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Said(String id, byte[] body) implements Content {}

    /** There is nothing to say any more. */
    record Nothing() implements Content {}

    /** It may no longer be said. */
    record Refused(List<String> reasons) implements Content {

        /** Copies the reasons. */
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
