// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.trip.Trip;
import io.quadrille.launcher.visit.Person;

/**
 * What every part of the story plays with.
 *
 * @param driver the person whose data it is
 * @param car the device that recorded it
 * @param trip what it recorded
 */
record Scene(Cast cast, Narrator narrator, Person driver, Cast.Device car, Trip trip) {

    void step(String title) {
        narrator.step(title);
    }

    void tell(String sentence) {
        narrator.tell(sentence);
    }

    void check(boolean holds, String sentence) {
        narrator.check(holds, sentence);
    }

    void reasons(Answer answer) {
        narrator.reasons(answer);
    }
}
