// SPDX-License-Identifier: Apache-2.0
/** The one way from a question to data: decide, take, enter in the ledger, commit, and only then answer. */
package io.quadrille.platformapi.access;
