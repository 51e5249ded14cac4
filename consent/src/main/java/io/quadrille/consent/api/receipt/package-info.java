// SPDX-License-Identifier: Apache-2.0
/** Receipts of what was decided, for those who decided it and those who rely on it. */
package io.quadrille.consent.api.receipt;
