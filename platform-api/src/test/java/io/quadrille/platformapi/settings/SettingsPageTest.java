// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of the page that is about the platform. Run with {@code -Dsettings.write=true} to write it anew. */
class SettingsPageTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/settings.md");
    private static final List<String> MODULES =
            List.of("tenant-admin", "consent", "ingestion", "portability", "platform-api");
    private static final Pattern USED = Pattern.compile("\\$\\{(quadrille\\.[a-z0-9.-]+)(?::([^}]*))?}");
    private static final String NEXT = "\n## The command\n";
    private static final String HEAD = """
            # Settings

            Written from the code; do not edit. Each setting can stand in `settings.properties` in the home of the installation, or be given
            as the environment variable below it, which wins. `./quadrille` makes every secret and address that is required here and not
            given; a database or an identity server that has an address is used where it is, and not started.

            | setting | default | meaning |
            |---|---|---|
            """;

    @Test
    void thePageSaysWhatTheCodeDeclares() throws IOException {
        String whole = Files.readString(PAGE);
        String page = HEAD
                + declared().values().stream().map(Setting::row).collect(Collectors.joining("\n"))
                + "\n"
                + whole.substring((whole + NEXT).indexOf(NEXT));
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @Test
    void everySettingSaysWhatItMeans() throws IOException {
        assertEquals(
                List.of(),
                declared().values().stream()
                        .filter(setting -> setting.meaning().isBlank())
                        .map(Setting::name)
                        .toList());
    }

    @Test
    void everySettingThatTheConfigurationUsesIsDeclaredWithTheSameDefault() throws IOException {
        String configuration = Files.readString(ROOT.resolve("platform-api/src/main/resources/application.properties"));
        Map<String, String> used = USED.matcher(configuration)
                .results()
                .collect(Collectors.toMap(
                        result -> result.group(1),
                        result -> result.group(2) == null ? "" : result.group(2),
                        (one, other) -> one,
                        TreeMap::new));
        assertTrue(used.size() > 10);
        Map<String, Setting> declared = declared();
        Map<String, String> asDeclared = new TreeMap<>();
        used.keySet()
                .forEach(name -> asDeclared.put(
                        name, declared.containsKey(name) ? declared.get(name).fallback() : "not declared"));
        assertEquals(asDeclared, used);
    }

    private static Map<String, Setting> declared() throws IOException {
        List<Path> sources = MODULES.stream()
                .flatMap(SettingsPageTest::javaFiles)
                .filter(SettingsPageTest::declaresSettings)
                .toList();
        return DeclaredSettings.in(sources).stream()
                .collect(Collectors.toMap(
                        Setting::name, Function.identity(), SettingsPageTest::theOneThatSaysMore, TreeMap::new));
    }

    /** Modules may read the same setting; they must agree on its default. */
    private static Setting theOneThatSaysMore(Setting one, Setting other) {
        assertEquals(one.fallback(), other.fallback(), one.name());
        return one.meaning().length() >= other.meaning().length() ? one : other;
    }

    private static Stream<Path> javaFiles(String module) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static boolean declaresSettings(Path file) {
        try {
            return Files.readString(file).contains("@ConfigMapping");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
