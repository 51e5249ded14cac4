// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalObjectTest {

    private static final int[] AWKWARD = {
        0, 7, 8, 9, 10, 11, 12, 13, 31, 32, '"', '\\', '/', '<', 0x7f, 0x80, 0x2028, 0xfeff, 0xfffd, 0x1f600, 'é', 'a'
    };

    @Test
    void whatIsWrittenIsCanonicalAlready() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            String[] texts = {awkward(random), awkward(random), awkward(random)};

            String written = new CanonicalObject()
                    .text("a", texts[0])
                    .number("b", random.nextLong(1L << 53))
                    .texts("c", texts)
                    .end();

            assertEquals(new JsonCanonicalizer(written).getEncodedString(), written);
            assertEquals(
                    texts[0], new ObjectMapper().readTree(written).path("a").asText());
        }
    }

    @Test
    void whatIsAbsentIsLeftOutAndTimesAreUtcToTheMicrosecond() {
        assertEquals(
                "{\"b\":\"2026-03-04T04:06:07.000008Z\",\"c\":[],\"d\":0}",
                new CanonicalObject()
                        .text("a", null)
                        .time("aa", null)
                        .time("b", OffsetDateTime.parse("2026-03-04T05:06:07.000008+01:00"))
                        .texts("c", new String[0])
                        .number("d", 0)
                        .end());
    }

    @Test
    void membersOutOfOrderAreAMistake() {
        CanonicalObject object = new CanonicalObject().text("b", "");

        assertThrows(IllegalStateException.class, () -> object.text("a", ""));
        assertThrows(IllegalStateException.class, () -> object.text("b", ""));
    }

    private static String awkward(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(6), 0, AWKWARD.length).forEach(i -> text.appendCodePoint(AWKWARD[i]));
        return text.toString();
    }
}
