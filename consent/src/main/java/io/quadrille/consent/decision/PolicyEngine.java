// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;

/** Evaluates policy; blocks while it does. */
interface PolicyEngine {

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
        EXPORT("export");

        private final String name;

        Policy(String name) {
            this.name = name;
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

        UndecidedException(String message) {
            super(message);
        }
    }
}
