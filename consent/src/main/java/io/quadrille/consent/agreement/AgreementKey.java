// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One revision of one tenant's agreement. */
@Embeddable
record AgreementKey(
        @Column(name = "tenant") String tenant,
        @Column(name = "agreement") UUID agreement,
        @Column(name = "revision") int revision) {}
