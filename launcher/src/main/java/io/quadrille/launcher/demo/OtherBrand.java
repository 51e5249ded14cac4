// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import io.quadrille.launcher.provider.Answer;

/** The part of the story in which an app of another brand finds nothing of this one. */
final class OtherBrand {

    private final Cast cast;
    private final Narrator narrator;

    OtherBrand(Cast cast, Narrator narrator) {
        this.cast = cast;
        this.narrator = narrator;
    }

    void play(String consent) {
        narrator.step("Safe Miles, an app of the other brand Albion Cars, tries its luck.");
        Provider stranger = new Provider("Safe Miles", cast.app("albion-cars.safe-miles"));
        if (stranger.giveUp() > 0) {
            narrator.tell("First it gives up what people of its own brand allow it.");
        }
        Answer anything = stranger.tryToRead("stream=speed");
        narrator.check(anything.status() == 403, "It reads and gets " + anything.status() + ".");
        narrator.reasons(anything);
        Answer named = stranger.tryToRead("consent=" + consent);
        narrator.check(
                named.status() == 404,
                "It names Alice's consent and gets " + named.status() + ": no such thing for it.");
    }
}
