// SPDX-License-Identifier: Apache-2.0
/** Documents that nobody can change unseen, because each is hashed to the one before. */
package io.quadrille.consent.chain;
