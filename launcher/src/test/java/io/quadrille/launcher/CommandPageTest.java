// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The part of the page of settings that is about the command. Run with {@code -Dsettings.write=true} to write it anew. */
class CommandPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/settings.md");
    private static final String HEAD = "\n## The command\n";
    private static final Pattern READ = Pattern.compile(
            "(?:getenv\\(|variable\\(|VARIABLE = )\"(QUADRILLE_[A-Z_]+)\"|\\$\\{(?:env:)?(QUADRILLE_[A-Z_]+)");
    private static final Pattern SETTING = Pattern.compile("\"(quadrille\\.[a-z.-]+[a-z])\"");

    private static final Map<String, String> VARIABLES = new TreeMap<>(Map.of(
            "QUADRILLE_HOME", "The home, when `--home` is not given.",
            "QUADRILLE_OPA",
                    "The program `opa` to build the policies with; it must be of the pinned version. When not given it is looked "
                            + "for, and fetched or built if there is none.",
            "QUADRILLE_BROWSER",
                    "The Chromium or Chrome that tests and the demo look at pages with. When not given it is looked for; "
                            + "tests install one if there is none.",
            "QUADRILLE_JDK_FOLDERS",
                    "A folder of JDKs to look in, instead of the usual ones, after `JAVA_HOME` and the `PATH`.",
            "QUADRILLE_RECORDINGS", "Tests: the folder of the recorded trips.",
            "QUADRILLE_TEST_HOME", "Tests: the home of a running demo to test, instead of one made for them."));

    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.of(
            "quadrille.database.port", "Where PostgreSQL listens, before the offset; 15432.",
            "quadrille.identity.authorities",
                    "A PEM file with the certificates of who may vouch for `quadrille.identity.hosts`, beside the publicly known.",
            "quadrille.identity.port", "Where Keycloak listens, before the offset; 8180.",
            "quadrille.identity.database.url",
                    "Where Keycloak keeps its data when `quadrille.database.url` names your own PostgreSQL: "
                            + "`postgresql://host:port/database`.",
            "quadrille.identity.database.username", "Keycloak's user there.",
            "quadrille.identity.database.password", "Its password."));

    @Test
    void thePageSaysWhatTheCommandTakes() throws IOException {
        String whole = Files.readString(PAGE);
        String before = whole.substring(0, (whole + HEAD).indexOf(HEAD));
        String page = before + HEAD + options() + rows("variable", VARIABLES) + rows("setting of its own", SETTINGS);
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @Test
    void everyVariableThatIsReadIsOnThePage() {
        Set<String> read = new TreeSet<>();
        sources()
                .forEach(file -> READ.matcher(text(file))
                        .results()
                        .forEach(found -> read.add(found.group(1) == null ? found.group(2) : found.group(1))));
        assertEquals(VARIABLES.keySet(), read);
    }

    @Test
    void everySettingThatTheCommandReadsIsOnThePage() {
        String page = text(PAGE);
        Set<String> missing = javaFiles(Path.of("src/main"))
                .flatMap(file -> SETTING.matcher(text(file)).results().map(found -> found.group(1)))
                .filter(name -> !page.contains("| `" + name + "`"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }

    private static String options() {
        Collection<CommandLine> commands =
                new ArrayList<>(Quadrille.commandLine().getSubcommands().values());
        List<String> common = commands.stream()
                .map(command -> own(command.getCommandSpec()))
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElseThrow();
        List<String> rows = new ArrayList<>(List.of("| command | option | meaning |", "|---|---|---|"));
        common.forEach(row -> rows.add("| every " + row));
        commands.forEach(command -> own(command.getCommandSpec()).stream()
                .filter(row -> !common.contains(row))
                .forEach(row -> rows.add("| `" + command.getCommandName() + "` " + row)));
        return "\n" + String.join("\n", rows) + "\n";
    }

    private static List<String> own(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandPageTest::row)
                .toList();
    }

    private static String row(OptionSpec option) {
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "| `" + option.longestName() + value + "` | " + String.join(" ", option.description()) + " |";
    }

    private static String rows(String kind, Map<String, String> meanings) {
        return "\n| " + kind + " | meaning |\n|---|---|\n"
                + meanings.entrySet().stream()
                        .map(entry -> "| `" + entry.getKey() + "` | " + entry.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static Stream<Path> sources() {
        return Stream.of(
                        Stream.of(ROOT.resolve("quadrille")),
                        javaFiles(Path.of("src/main")),
                        javaFiles(ROOT.resolve("platform-api/src/test")))
                .flatMap(files -> files);
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
