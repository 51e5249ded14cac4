// SPDX-License-Identifier: Apache-2.0
/** Who looked, who was refused, and why. */
package io.quadrille.consent.api.ledger;
