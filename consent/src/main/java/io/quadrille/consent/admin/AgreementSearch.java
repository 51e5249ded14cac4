// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What staff look for, as it stands in the address; empty for all.
 *
 * @param q part of the purpose, or of the name of an app or provider
 * @param app only of this app
 * @param basis only on this legal basis, a DPV IRI
 * @param page which page
 */
record AgreementSearch(
        @QueryParam("q") @DefaultValue("") String q,
        @QueryParam("app") @DefaultValue("") String app,
        @QueryParam("basis") @DefaultValue("") String basis,
        @QueryParam("page") @DefaultValue("1") int page) {

    public boolean isEverything() {
        return (q + app + basis).isBlank();
    }

    SequencedMap<String, String> kept() {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        kept.put("q", q.strip());
        kept.put("app", app);
        kept.put("basis", basis);
        return kept;
    }
}
