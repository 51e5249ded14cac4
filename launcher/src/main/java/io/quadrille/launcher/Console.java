// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;

/** What the person at the keyboard sees: one line a step, each with the time since the start. */
final class Console {

    private final PrintWriter out;
    private final long begin = System.nanoTime();

    Console(PrintWriter out) {
        this.out = out;
    }

    synchronized void step(String sentence) {
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        out.printf("%4d s  %s%n", seconds, sentence);
        out.flush();
    }

    synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Addresses and sign-ins. They are printed for the person who started it all, and logged nowhere. */
    void ready(JsonNode ready) {
        line("");
        for (String name : new String[] {"portal", "admin", "api", "mqtt", "management"}) {
            line(String.format("  %-16s %s", name, ready.path(name).asText()));
        }
        JsonNode operator = ready.path("operator");
        if (!operator.isMissingNode()) {
            signIn("operator", operator);
        }
        signIns(ready.path("demo"));
        line("");
    }

    private void signIns(JsonNode demo) {
        for (JsonNode person : demo.path("people")) {
            signIn(person.path("name").asText(), person);
        }
        for (JsonNode tenant : demo.path("tenants")) {
            signIn(tenant.path("name").asText(), tenant.path("admin"));
        }
    }

    private void signIn(String whose, JsonNode account) {
        line(String.format(
                "  %-16s %s / %s",
                whose,
                account.path("username").asText(),
                account.path("password").asText()));
    }
}
