// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the app would have seen of one day.
 *
 * @param day which day, if there is one
 * @param yesterday whether that was yesterday
 * @param categories what it would have seen
 * @param refusals why it would be refused, in sentences
 */
record PreviewView(Optional<LocalDate> day, boolean yesterday, List<Category> categories, List<String> refusals) {

    record Category(String title, List<Line> lines) {}

    /**
     * One stream of one device.
     *
     * @param device the device's name
     * @param title what the stream is called
     * @param values a few values, as "52 km/h"
     * @param count how many there would have been
     * @param more whether there would have been more than could be counted
     */
    record Line(String device, String title, List<String> values, int count, boolean more) {}
}
