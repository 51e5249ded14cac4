// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.signed;

/**
 * What came of a check.
 *
 * @param outcome the outcome
 * @param sentence in words
 */
public record Verdict(Outcome outcome, String sentence) {

    /** What can come of a check. */
    public enum Outcome {
        /** Everything is as it was given out. */
        HOLDS(0),
        /** It is altered, cut, or not what it says. */
        FAILS(1),
        /** It could not be told. */
        UNCHECKED(2);

        private final int status;

        Outcome(int status) {
            this.status = status;
        }

        /** The exit status. */
        public int status() {
            return status;
        }
    }

    /** It holds. */
    public static Verdict holds(String sentence) {
        return new Verdict(Outcome.HOLDS, sentence);
    }

    /** It does not. */
    public static Verdict fails(String why) {
        return new Verdict(Outcome.FAILS, why);
    }

    /** Nobody knows. */
    public static Verdict unchecked(String why) {
        return new Verdict(Outcome.UNCHECKED, why);
    }

    @Override
    public String toString() {
        return switch (outcome) {
                    case HOLDS -> "Holds: ";
                    case FAILS -> "Does not hold: ";
                    case UNCHECKED -> "Cannot be checked: ";
                }
                + sentence;
    }
}
