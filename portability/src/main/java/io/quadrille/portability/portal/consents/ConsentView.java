// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.portability.portal.sentence.ConsentLine;
import io.quadrille.portability.portal.sentence.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a consent's page shows.
 *
 * @param line the consent as a sentence
 * @param devices what it covers, to be narrowed
 * @param categories what it covers, to be narrowed
 * @param tomorrow the first day on which it can end
 * @param lastDay the day on which it ends
 * @param timeline what happened, newest first
 * @param erasure what the recipient has to erase, once the consent has ended
 * @param note what has just been done, or could not be: {@code narrowed}, {@code renewed}, {@code conflict}, {@code invalid} …
 */
record ConsentView(
        ConsentLine line,
        List<Part> devices,
        List<Part> categories,
        LocalDate tomorrow,
        LocalDate lastDay,
        List<Happening> timeline,
        Optional<ErasureOrder> erasure,
        Optional<String> note) {

    /**
     * A part that can be taken away.
     *
     * @param value how the form names it
     * @param title in words
     */
    record Part(String value, String title) {}

    public boolean open() {
        return line.standing() == Standing.OPEN;
    }

    /** What was allowed for one time is asked anew. */
    public boolean renewable() {
        return line.standing().alive() && line.consent().mode() != AccessMode.ONETIME;
    }

    public boolean overdue() {
        return erasure.filter(order -> order.overdue(Instant.now())).isPresent();
    }

    public boolean narrowable() {
        return line.standing().alive();
    }
}
