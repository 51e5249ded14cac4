// SPDX-License-Identifier: Apache-2.0
/** Puts the ledger's entries in line, as a log that can only grow and that anyone can check (RFC 9162). */
package io.quadrille.consent.log;
