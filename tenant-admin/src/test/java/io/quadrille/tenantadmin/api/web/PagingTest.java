// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTest {

    private static final SequencedMap<String, String> NOTHING = new LinkedHashMap<>();

    @Test
    void everyAddressKeepsTheSearchAndLeavesOutWhatIsEmpty() {
        SequencedMap<String, String> search = new LinkedHashMap<>();
        search.put("q", "a&b é");
        search.put("model", "");

        Paging paging = Paging.of("/admin/devices", search, 2, 120);

        assertEquals("/admin/devices?q=a%26b+%C3%A9&page=1", paging.previous());
        assertEquals("/admin/devices?q=a%26b+%C3%A9&page=3", paging.next());
        assertEquals(50, paging.offset());
    }

    @Test
    void aPageThatIsNotThereIsTheNearestThatIs() {
        assertEquals(3, Paging.of("/x", NOTHING, 99, 120).page());
        assertEquals(1, Paging.of("/x", NOTHING, -5, 120).page());
        assertEquals(1, Paging.of("/x", NOTHING, 7, 0).page());
    }

    @Test
    void theFirstAndTheLastPageLeadNoFurther() {
        Paging first = Paging.of("/x", NOTHING, 1, 100);
        Paging last = Paging.of("/x", NOTHING, 2, 100);

        assertFalse(first.hasPrevious());
        assertTrue(first.hasNext());
        assertTrue(last.hasPrevious());
        assertFalse(last.hasNext());
        assertEquals(2, last.pages());
    }

    @Test
    void aListAtHandIsCutIntoPages() {
        List<Integer> all = IntStream.range(0, 60).boxed().toList();
        assertEquals(
                10,
                Paging.of("/x", new LinkedHashMap<>(Map.of("q", "z")), 2, 60)
                        .rows(all)
                        .size());
    }
}
