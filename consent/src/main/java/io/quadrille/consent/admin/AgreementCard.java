// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agreement in the reader's words.
 *
 * @param passedOn to whom the provider passes on what it reads
 * @param sharingTerms what is passed on, and what they may do with it
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
        List<PassedOn> passedOn,
        Optional<String> sharingTerms,
        Revision revision,
        List<Revision> revisions) {

    /** A term of the vocabulary, and what it is called here. */
    record Term(String words, String iri) {}

    /** A kind of data that is asked for. */
    record Category(Term term, boolean required, String reason) {}

    /** Somebody to whom data is passed on. */
    record PassedOn(String name, String country, URI website, String purpose) {}

    /** One state of the agreement, which never changes. */
    record Revision(int number, Instant lodgedAt, String hash) {}

    public boolean isNewest() {
        return revision.equals(revisions.getFirst());
    }
}
