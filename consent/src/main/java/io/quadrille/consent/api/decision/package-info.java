// SPDX-License-Identifier: Apache-2.0
/** May this leave? The one door that every exit of data passes. */
package io.quadrille.consent.api.decision;
