// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.machine;

/**
 * How a program ended.
 *
 * @param status its exit status, or -1 if it could not be started or did not end in time
 * @param output what it printed, both streams together
 */
public record Outcome(int status, String output) {

    public boolean succeeded() {
        return status == 0;
    }

    /** The last line that says something: of a failure, usually the reason. */
    public String lastLine() {
        return output.strip()
                .lines()
                .filter(line -> !line.isBlank())
                .reduce("no output", (earlier, later) -> later)
                .strip();
    }
}
