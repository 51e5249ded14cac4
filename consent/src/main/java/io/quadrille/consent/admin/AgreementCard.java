// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** An agreement in the reader's words. */
record AgreementCard(
        String app,
        String provider,
        String purpose,
        String purposeTerm,
        String legalBasis,
        List<Category> categories,
        long resolutionSeconds,
        int retentionDays,
        URI policy,
        int revision,
        Instant lodgedAt,
        String hash) {

    /** A kind of data that is asked for. */
    record Category(String name, String term, boolean required, String reason) {}
}
