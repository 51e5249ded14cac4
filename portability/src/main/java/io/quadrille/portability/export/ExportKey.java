// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Tenant first, as in every key. */
@Embeddable
record ExportKey(
        @Column(name = "tenant") String tenant,
        @Column(name = "job") UUID job) {}
