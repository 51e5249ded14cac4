// SPDX-License-Identifier: Apache-2.0
/** Asks policy, over facts of the same transaction, what may leave. */
package io.quadrille.consent.decision;
