// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.decision;

/** How large a cohort must be. */
public interface Cohorts {

    /** Of fewer people than these no figure leaves: neither of a question as a whole nor of any part of its answer. */
    int minimum();
}
