// SPDX-License-Identifier: Apache-2.0
/** Remembers who looked and who was refused. */
package io.quadrille.consent.ledger;
