// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import java.time.Instant;

/**
 * An event as it is read.
 *
 * @param time when it happened
 * @param title what people call it
 * @param data what the device said of it, empty for nothing
 */
public record EventRow(Instant time, String title, String data) {}
