// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.guide;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on law promises nothing that no test shows. */
class LawTest {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern DUTY = Pattern.compile("^\\| [\\d(].*\\|$", Pattern.MULTILINE);
    private static final Pattern SHOWN = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    @Test
    void everyDutyIsShownByATestThatExists() throws IOException {
        Set<String> tests = tests();
        List<String> duties = duties(Files.readString(CHECKOUT.resolve("docs/law.md")));

        assertTrue(duties.size() > 10, duties::toString);
        assertEquals(
                List.of(), duties.stream().filter(duty -> !isShown(duty, tests)).toList());
    }

    @Test
    void aDutyThatNoTestShowsIsFound() throws IOException {
        Set<String> tests = tests();
        String own = "`LawTest.aDutyThatNoTestShowsIsFound`";

        assertTrue(isShown("| 1 | duty | kept | " + own + " |", tests));
        assertFalse(isShown("| 1 | duty | kept | " + own + ", `LawTest.whatNobodyWrote` |", tests));
        assertFalse(isShown("| 1 | duty | kept | |", tests));
    }

    private static List<String> duties(String page) {
        return DUTY.matcher(page).results().map(MatchResult::group).toList();
    }

    private static boolean isShown(String duty, Set<String> tests) {
        List<String> named = SHOWN.matcher(duty)
                .results()
                .map(test -> test.group(1) + "." + test.group(2))
                .toList();
        return !named.isEmpty() && tests.containsAll(named);
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(CHECKOUT)) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(LawTest::testsBelow)
                    .collect(toSet());
        }
    }

    private static Stream<String> testsBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*(Test|IT)\\.java")).toList().stream()
                    .flatMap(LawTest::tests);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> tests(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        try {
            return Pattern.compile("^    void (\\w+)\\(", Pattern.MULTILINE)
                    .matcher(Files.readString(file))
                    .results()
                    .map(test -> name + "." + test.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
