// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.consent.lifecycle.Lifecycle.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table that people read is the table that the code follows. */
class StatesDocumentTest {

    private static final Path PAGE = Path.of("..", "docs", "consent-states.md");

    @Test
    void thePageShowsWhereEveryActLeadsFromEveryState() throws IOException {
        assertEquals(ofTheCode(), ofThePage());
    }

    private static Map<String, Map<String, String>> ofThePage() throws IOException {
        List<List<String>> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Stream.of(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
        List<String> acts = rows.getFirst();
        return rows.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        List::getFirst,
                        row -> IntStream.range(1, row.size())
                                .filter(column -> !row.get(column).equals("–"))
                                .boxed()
                                .collect(Collectors.toMap(acts::get, row::get)),
                        (one, twice) -> Map.of("the page has a state", "twice"),
                        TreeMap::new));
    }

    private static Map<String, Map<String, String>> ofTheCode() {
        return Arrays.stream(ConsentState.values())
                .flatMap(state -> Stream.of(new Standing(state, false), new Standing(state, true)))
                .filter(standing -> !standing.suspended() || standing.state().allows())
                .collect(Collectors.toMap(
                        StatesDocumentTest::word, StatesDocumentTest::passages, (one, twice) -> one, TreeMap::new));
    }

    private static Map<String, String> passages(Standing standing) {
        return Arrays.stream(Act.values())
                .filter(act -> Lifecycle.after(standing, act).isPresent())
                .collect(Collectors.toMap(
                        Act::event, act -> word(Lifecycle.after(standing, act).orElseThrow())));
    }

    private static String word(Standing standing) {
        return standing.state() + (standing.suspended() ? ", paused" : "");
    }
}
