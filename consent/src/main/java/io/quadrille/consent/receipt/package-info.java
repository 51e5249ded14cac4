// SPDX-License-Identifier: Apache-2.0
/** Writes and signs receipts out of the history of consents. */
package io.quadrille.consent.receipt;
