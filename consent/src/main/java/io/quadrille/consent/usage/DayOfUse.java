// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.usage;

import java.time.LocalDate;

/**
 * What an app used on one day. A read that concerns several people counts once for each of them, as it does in “who looked”.
 *
 * @param day in UTC
 * @param app the app's identifier
 * @param answered how many reads were answered
 * @param refused how many were refused
 * @param rows how many readings left
 */
record DayOfUse(LocalDate day, String app, long answered, long refused, long rows) {}
