// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import io.quadrille.portability.held.HeldDevice;
import java.time.Instant;
import java.util.Optional;

/**
 * How a device is, in one line.
 *
 * @param device the device
 * @param health whether it is well
 * @param heard when it was last heard
 * @param drawn the stream that is drawn small, and its latest value
 * @param gaps how often it was silent in the last seven days
 */
public record DeviceCard(HeldDevice device, Health health, Optional<Instant> heard, Optional<NowRow> drawn, int gaps) {

    /** Whether a device is well. */
    public enum Health {
        /** It was heard as expected. */
        WELL,
        /** It was expected and not heard. */
        SILENT,
        /** It has never been heard. */
        NEVER,
        /** It is not hers any more. */
        PAST
    }
}
