// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.demo;

import io.quadrille.launcher.provider.Answer;
import java.util.function.Consumer;

/** Tells the story line by line and remembers whether everything came as it should. */
final class Narrator {

    private final Consumer<String> out;
    private int steps;
    private int failures;

    Narrator(Consumer<String> out) {
        this.out = out;
    }

    /** The next step, numbered. */
    void step(String title) {
        steps++;
        out.accept("");
        out.accept(steps + ". " + title);
    }

    /** What someone does or sees. */
    void tell(String sentence) {
        out.accept("   " + sentence);
    }

    /** What must hold here; said either way. */
    void check(boolean holds, String sentence) {
        out.accept((holds ? "   ✓ " : "   ✗ ") + sentence);
        if (!holds) {
            failures++;
        }
    }

    /** Why an answer was refused, in the platform's words. */
    void reasons(Answer answer) {
        answer.reasons().forEach((code, sentence) -> tell("“" + sentence + "” (" + code + ")"));
    }

    /** The verdict, and who may go on by hand. */
    void end(Cast cast) {
        out.accept("");
        out.accept(failures == 0 ? "Everything came as it should." : failures + " of the steps above went wrong.");
        out.accept("");
        out.accept("Look around yourself:");
        out.accept("  portal  " + cast.address("portal"));
        out.accept("  admin   " + cast.address("admin"));
        cast.signIns()
                .forEach(signIn -> out.accept(
                        String.format("  %-16s %-24s %s", signIn.username(), signIn.password(), signIn.name())));
    }

    int failures() {
        return failures;
    }
}
