// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.device;

import java.time.Instant;

/**
 * A stream's latest value as it is read.
 *
 * @param stream the stream's name
 * @param title what people call it
 * @param text the value without its unit, in the reader's format
 * @param unit the unit as people write it, empty where there is none
 * @param time when it was measured
 * @param parts whether the text is several values in a row
 */
public record NowRow(String stream, String title, String text, String unit, Instant time, boolean parts) {}
