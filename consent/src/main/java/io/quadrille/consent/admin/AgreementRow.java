// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.admin;

import java.time.Instant;
import java.util.UUID;

/** An agreement in a list, in its newest revision and the reader's words. */
record AgreementRow(
        UUID id, String app, String provider, String purpose, String legalBasis, int revision, Instant lodgedAt) {}
