// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkTest {

    private final Link first = Link.first(json("{\"b\": 2, \"a\": \"é\"}"));
    private final Link second = Link.after(first.hash(), json("{\"c\": [3, 1]}"));
    private final Link third = Link.after(second.hash(), json("{}"));

    @Test
    void bodyIsCanonicalSoThatTheOrderOfFieldsDoesNotMatter() {
        assertEquals("{\"a\":\"é\",\"b\":2}", first.body());
        assertEquals(first, Link.first(json("{\"a\": \"é\", \"b\": 2.0}")));
    }

    @Test
    void hashIsSha256OfPredecessorAndBody() {
        // printf '{"a":"é","b":2}' | sha256sum
        assertEquals("06c264c46ad5ada9493abd3aa2383fb205ae99d7d0bad40b03a43bfec8a1b8de", first.hash());
        // (printf THAT_HASH | xxd -r -p; printf '{"c":[3,1]}') | sha256sum
        assertEquals("51fea3c07c2497354d05f76da23535e6c41eb80daa9641376d0277963d15597b", second.hash());
        assertEquals(Optional.of(first.hash()), second.predecessor());
    }

    @Test
    void unchangedChainHolds() {
        assertTrue(Link.unbroken(List.of(first, second, third)));
    }

    @Test
    void changedBodyIsNoticed() {
        Link changed = new Link("{\"c\":[3,2]}", second.predecessor(), second.hash());

        assertFalse(Link.unbroken(List.of(first, changed, third)));
    }

    @Test
    void changedAndRehashedBodyIsNoticedByItsSuccessor() {
        Link forged = Link.after(first.hash(), json("{\"c\": [3, 2]}"));

        assertFalse(Link.unbroken(List.of(first, forged, third)));
    }

    @Test
    void missingOrReorderedEntryIsNoticed() {
        assertFalse(Link.unbroken(List.of(first, third)));
        assertFalse(Link.unbroken(List.of(second, third)));
        assertFalse(Link.unbroken(List.of(first, third, second)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
