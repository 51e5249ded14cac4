// SPDX-License-Identifier: Apache-2.0
/** What anyone may see of the ledger without signing in: keys, signed checkpoints and proofs that nothing was rewritten. */
package io.quadrille.platformapi.ledger;
