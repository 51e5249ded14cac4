// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What staff look for, as it stands in the address; empty for all.
 *
 * @param q of which device
 * @param reason a reason's code
 * @param page which page
 */
record RejectionSearch(
        @QueryParam("q") @DefaultValue("") String q,
        @QueryParam("reason") @DefaultValue("") String reason,
        @QueryParam("page") @DefaultValue("1") int page) {

    /** Without blanks around what was typed. */
    RejectionSearch {
        q = q.strip();
    }

    public boolean isEverything() {
        return q.isEmpty() && reason.isEmpty();
    }

    SequencedMap<String, String> kept() {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        kept.put("q", q);
        kept.put("reason", reason);
        return kept;
    }
}
