// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An agreement in the reader's words.
 *
 * @param revision which revision is shown
 * @param revisions all there are, newest first
 */
record AgreementCard(
        String app,
        String provider,
        Term purpose,
        Term legalBasis,
        List<Category> categories,
        Duration resolution,
        int retentionDays,
        URI policy,
        Revision revision,
        List<Revision> revisions) {

    /** A term of the vocabulary, and what it is called here. */
    record Term(String words, String iri) {}

    /** A kind of data that is asked for. */
    record Category(Term term, boolean required, String reason) {}

    /** One state of the agreement, which never changes. */
    record Revision(int number, Instant lodgedAt, String hash) {}

    public boolean isNewest() {
        return revision.equals(revisions.getFirst());
    }
}
