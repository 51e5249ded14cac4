// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Evaluates policy; blocks while it does. */
public interface PolicyEngine {

    /** How many questions it can work on at once. */
    int width();

    /** Does in advance what would make the first answers slow. */
    void prepare() throws IOException, InterruptedException;

    /**
     * Asks one of the policies.
     *
     * @throws UndecidedException if policy has no answer to the question
     */
    JsonNode answer(Policy policy, JsonNode question) throws IOException, InterruptedException, UndecidedException;

    /** The policies, with the name of each one's file and rule. */
    enum Policy {
        READ("read"),
        STREAM("stream"),
        COMMAND("command"),
        AGGREGATE("aggregate"),
        EXPORT("export"),
        TRANSFER("transfer");

        private final String name;

        Policy(String name) {
            this.name = name;
        }

        /** The one that decides what an app asks to do. */
        public static Policy of(String action) {
            return switch (action) {
                case "stream" -> STREAM;
                case "command" -> COMMAND;
                case "aggregate" -> AGGREGATE;
                default -> READ;
            };
        }

        String schema() {
            return name;
        }

        String rule() {
            return "quadrille/" + name + "/decision";
        }
    }

    /** There is no answer that could be trusted. */
    final class UndecidedException extends Exception {

        private static final long serialVersionUID = 1L;

        public UndecidedException(String message) {
            super(message);
        }
    }
}
