// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.held;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from first instant
 * @param until first instant after it
 */
public record Window(Instant from, Instant until) {

    /** @throws IllegalArgumentException if it is empty */
    public Window {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window must end after it begins");
        }
    }
}
