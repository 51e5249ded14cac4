// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quadrille.portability.portal.sentence.Counterpart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows.
 *
 * @param days newest first
 * @param filter what was asked
 * @param apps what can be chosen
 * @param devices what can be chosen
 * @param older where older entries are, if there are any
 * @param proving how an entry is checked
 */
record LookView(
        List<Day> days,
        LookFilter filter,
        List<Counterpart> apps,
        List<Choice> devices,
        Optional<String> older,
        Proving proving) {

    /** Where the public keys are, and how many years an entry is kept. */
    record Proving(String keys, int years) {}

    /** The entries of one day, newest first. */
    record Day(LocalDate date, List<Look> looks) {}

    /** A device to choose. */
    record Choice(String key, String name) {}

    /**
     * One entry in words.
     *
     * @param who the provider, or empty for herself
     * @param app the app's name
     * @param devices names
     * @param streams names
     * @param consentPath where the consent's page is
     * @param proofPath where its proof is
     */
    record Look(
            String id,
            Instant at,
            String who,
            String app,
            String action,
            boolean allowed,
            List<Reason> reasons,
            String devices,
            String streams,
            Optional<Instant> from,
            Optional<Instant> until,
            long rows,
            String purpose,
            Optional<String> consentPath,
            String policyRevision,
            String proofPath) {}

    /** Why not: in words, and as policy names it. */
    record Reason(String code, String sentence) {}
}
