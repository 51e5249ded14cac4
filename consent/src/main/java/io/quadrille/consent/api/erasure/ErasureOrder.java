// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.erasure;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.tenantadmin.api.AppId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A recipient's duty to erase what it received under a consent that has ended.
 *
 * @param id the order
 * @param consent the consent that has ended
 * @param app whose duty it is
 * @param ended how the consent ended
 * @param orderedAt when it ended
 * @param dueAt by when it has to be done
 * @param attestation the recipient's word that it is done, once given
 */
public record ErasureOrder(
        UUID id,
        ConsentId consent,
        AppId app,
        ConsentState ended,
        Instant orderedAt,
        Instant dueAt,
        Optional<Attestation> attestation) {

    /** Whether it should have been done by now and nobody has said that it is. */
    public boolean overdue(Instant now) {
        return attestation.isEmpty() && !now.isBefore(dueAt);
    }

    /**
     * The recipient's word.
     *
     * @param erasedAt when it erased
     * @param what it erased, in its words
     * @param how it did so, in its words
     * @param receivedAt when it said so
     * @param receipt the platform's signature under all of this, a JWS in compact serialization (RFC 7515)
     */
    public record Attestation(Instant erasedAt, String what, String how, Instant receivedAt, String receipt) {}
}
