// SPDX-License-Identifier: Apache-2.0
/** The log's tables: entries in line, hashes of subtrees, checkpoints; and the exact text of each entry. */
package io.quadrille.consent.log.store;
