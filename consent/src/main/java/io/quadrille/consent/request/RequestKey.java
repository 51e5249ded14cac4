// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** One request in one tenant. */
@Embeddable
record RequestKey(
        @Column(name = "tenant") String tenant,
        @Column(name = "request") UUID request) {}
