// SPDX-License-Identifier: Apache-2.0
/** The arithmetic of a log that can only grow: tree hashes and proofs of RFC 9162 §2.1, over nodes that never change. */
package io.quadrille.consent.merkle;
