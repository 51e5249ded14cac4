// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.decode;

import io.quadrille.ingestion.api.Event;
import io.quadrille.ingestion.api.Reading;
import java.util.List;

/** What became of a message: all of its readings, its event, or one reason why none. */
public sealed interface Decoded {

    /** Every reading of the message. */
    record Accepted(List<Reading> readings) implements Decoded {

        public Accepted {
            readings = List.copyOf(readings);
        }
    }

    /** The event of the message. */
    record Reported(Event event) implements Decoded {}

    /**
     * The message is refused as a whole.
     *
     * @param reason which rule it breaks
     * @param detail where, in a sentence for the tenant's staff; at most {@value #DETAIL_LIMIT} characters
     */
    record Refused(Reason reason, String detail) implements Decoded {

        private static final int DETAIL_LIMIT = 300;

        public Refused {
            detail = detail.length() > DETAIL_LIMIT ? detail.substring(0, DETAIL_LIMIT) : detail;
        }
    }
}
