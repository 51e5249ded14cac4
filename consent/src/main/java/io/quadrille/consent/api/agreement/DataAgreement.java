// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import io.quadrille.consent.api.Mask;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an app asks for, in one revision that never changes (GovStack Consent BB: DataAgreement, Revision).
 *
 * @param id the agreement, the same over all revisions
 * @param revision 1, 2, 3 …
 * @param app who asks
 * @param terms what is asked
 * @param predecessor the hash of the revision before; empty for the first
 * @param hash SHA-256 over the canonical JSON (RFC 8785) of the terms and the predecessor's hash, in lower-case hexadecimal
 * @param lodgedAt when
 */
public record DataAgreement(
        UUID id, int revision, AppId app, Terms terms, Optional<String> predecessor, String hash, Instant lodgedAt) {

    /**
     * The content of an agreement.
     *
     * @param purpose a DPV purpose IRI
     * @param purposeText the purpose in the provider's own words
     * @param legalBasis a DPV legal basis IRI (GDPR Art. 6(1))
     * @param categories what is asked for; at least one
     * @param resolution the finest step between two readings, zero for as measured
     * @param retentionDays how long the provider keeps what it read, in days
     * @param policy where people can read the provider's privacy policy
     * @param sharing to whom it is passed on
     */
    public record Terms(
            String purpose,
            LocalizedText purposeText,
            String legalBasis,
            List<AskedCategory> categories,
            Duration resolution,
            int retentionDays,
            LocalizedLink policy,
            Sharing sharing) {

        /** Copies the categories. */
        public Terms {
            categories = List.copyOf(categories);
        }
    }

    /**
     * A data category that is asked for.
     *
     * @param category a DPV-PD IRI
     * @param required whether the service cannot work without it
     * @param reason why it is needed
     * @param precision how coarse it is enough to have it; empty for as measured
     */
    public record AskedCategory(String category, boolean required, LocalizedText reason, Optional<Mask> precision) {

        /** As measured. */
        public AskedCategory(String category, boolean required, LocalizedText reason) {
            this(category, required, reason, Optional.empty());
        }
    }
}
