// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How to start one child. Secrets travel in {@code environment}, never in {@code words}, which every user of the machine can list.
 *
 * @param ending the signal that ends this program in an orderly way
 */
public record Command(String name, List<String> words, Map<String, String> environment, Path log, Ending ending) {

    /** The polite signals. */
    public enum Ending {
        TERM,
        INT
    }

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
