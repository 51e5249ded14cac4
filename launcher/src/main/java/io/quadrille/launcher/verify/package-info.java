// SPDX-License-Identifier: Apache-2.0
/** Checks what a platform gave out, without asking it: proofs and extracts of the ledger, signed documents, export packages. */
package io.quadrille.launcher.verify;
