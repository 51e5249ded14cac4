// SPDX-License-Identifier: Apache-2.0
/** Counts of consents and of looks, for the tenant's staff. */
package io.quadrille.consent.figures;
