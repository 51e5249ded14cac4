// SPDX-License-Identifier: Apache-2.0
/** Proofs and extracts of the access ledger, checked by RFC 9162 without a line of the platform's own code. */
package io.quadrille.launcher.verify.ledger;
