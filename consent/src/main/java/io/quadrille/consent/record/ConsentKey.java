// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One consent of one tenant. */
@Embeddable
record ConsentKey(
        @Column(name = "tenant") String tenant,
        @Column(name = "consent") UUID consent) {}
