// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LimitTest {

    private final Limit limit = new Limit("person", 2, Duration.ofHours(1));

    @Test
    void eachCallerHasCallsOfItsOwn() {
        assertTrue(limit.count("alice").within());
        assertTrue(limit.count("alice").within());
        assertFalse(limit.count("alice").within());
        assertTrue(limit.count("bruno").within());
    }

    @Test
    void aCallerIsToldHowItStands() {
        Standing standing = limit.count("alice");

        assertEquals("\"person\";q=2;w=3600", standing.policy());
        assertEquals("\"person\";r=1;t=1800", standing.left());
    }

    @Test
    void oneCallTooManyIsRefusedUntilTheNextComesBack() {
        limit.count("alice");
        limit.count("alice");
        Standing beyond = limit.count("alice");

        HttpProblem problem = Assertions.assertThrows(HttpProblem.class, beyond::require);
        assertEquals(429, problem.getStatusCode());
        assertEquals(1_800L, problem.getHeaders().get("Retry-After"));
    }
}
