// SPDX-License-Identifier: Apache-2.0
/** Tries on a running installation what anyone may check of the ledger. */
package io.quadrille.platformapi.ledger;
