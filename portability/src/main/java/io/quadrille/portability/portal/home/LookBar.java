// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.home;

import io.quadrille.portability.portal.sentence.Counterpart;

/**
 * How often an app looked this week.
 *
 * @param by which app
 * @param allowed how many reads were allowed
 * @param refused how many were refused
 */
record LookBar(Counterpart by, long allowed, long refused) {

    public long total() {
        return allowed + refused;
    }
}
