// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.home;

import io.quadrille.portability.portal.device.DeviceCard;
import io.quadrille.portability.portal.sentence.ConsentLine;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param devices how her devices are
 * @param looks who looked this week
 * @param open what she has put off
 * @param ending what ends within two weeks
 * @param allowed what she can stop from here, the newest of it
 */
record HomeView(
        List<DeviceCard> devices,
        List<LookBar> looks,
        List<ConsentLine> open,
        List<ConsentLine> ending,
        List<ConsentLine> allowed) {

    public long most() {
        return looks.stream().mapToLong(LookBar::total).max().orElse(0);
    }

    public boolean nothingNeeded() {
        return open.isEmpty() && ending.isEmpty();
    }
}
