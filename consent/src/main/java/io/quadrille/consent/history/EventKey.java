// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.history;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One entry in the history of one tenant's consent. */
@Embeddable
record EventKey(
        @Column(name = "tenant") String tenant,
        @Column(name = "consent") UUID consent,
        @Column(name = "sequence") int sequence) {}
