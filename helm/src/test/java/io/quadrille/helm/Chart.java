// SPDX-License-Identifier: Apache-2.0
package io.quadrille.helm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The chart of this checkout, given to Helm. */
final class Chart {

    /** The annotation that stands for Helm's own where hooks are shown. */
    static final String HOOK = "shown/hook";

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Path FOLDER = Path.of("quadrille");
    private static final Path LEAST = FOLDER.resolve("ci/cluster-values.yaml");
    private static final Path HOOKS_SHOWN = showingHooks();

    private Chart() {}

    /** What Helm renders from the least that must be given and these values, such as {@code ingress.enabled=true}; its hooks too. */
    static Rendered with(String... sets) {
        return rendered(HOOKS_SHOWN, sets);
    }

    /** The same, less what Helm takes for hooks. */
    static Rendered withoutHooks() {
        return rendered(FOLDER);
    }

    /** Why Helm renders nothing. */
    static String refusalOf(String... sets) {
        return refusal(template(FOLDER).withValuesFile(LEAST), sets);
    }

    /** Why Helm renders nothing of the chart's own values. */
    static String refusalOfItsOwnValues() {
        return refusal(template(FOLDER));
    }

    /** What Helm finds fault with in a copy of the chart that has these values for its own: its linter takes no others. */
    static LintResult lint(Path copies, String... sets) {
        try {
            Path copy = copy(copies, text -> text);
            ObjectNode values = YAML.readValue(FOLDER.resolve("values.yaml").toFile(), ObjectNode.class);
            YAML.readerForUpdating(values).readValue(LEAST.toFile());
            YAML.readerForUpdating(values).readValue(values(sets));
            YAML.writeValue(copy.resolve("values.yaml").toFile(), values);
            return new Helm(copy).lint().strict().call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Rendered rendered(Path chart, String... sets) {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(render(template(chart).withValuesFile(LEAST), sets))) {
            return new Rendered(documents.readAll().stream()
                    .filter(document -> document.has("kind"))
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static TemplateCommand template(Path chart) {
        return new Helm(chart).template().withName("here").withKubeVersion("1.34.0");
    }

    private static String refusal(TemplateCommand command, String... sets) {
        try {
            render(command, sets);
        } catch (IllegalStateException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("Helm rendered what it should have refused");
    }

    private static String render(TemplateCommand command, String... sets) {
        try {
            Path values = Files.createTempFile("values", ".yaml");
            try {
                YAML.writeValue(values.toFile(), values(sets));
                return command.withValuesFile(values).call();
            } finally {
                Files.delete(values);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode values(String... sets) throws IOException {
        ObjectNode values = YAML.createObjectNode();
        for (String set : sets) {
            int sign = set.indexOf('=');
            String value = set.substring(sign + 1);
            JsonNode tree = value.isEmpty() ? TextNode.valueOf("") : YAML.readTree(value);
            List<String> place = List.of(set.substring(0, sign).split("\\."));
            for (String name : place.reversed()) {
                tree = YAML.createObjectNode().set(name, tree);
            }
            YAML.readerForUpdating(values).readValue(tree);
        }
        return values;
    }

    /** A chart's templates are rendered without its hooks, so in this copy they bear another name. */
    private static Path showingHooks() {
        try {
            Path folder = Files.createDirectories(Path.of("target"));
            return copy(Files.createTempDirectory(folder, "chart"), text -> text.replace("helm.sh/hook", HOOK));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path copy(Path folder, UnaryOperator<String> change) throws IOException {
        Path copy = folder.resolve(FOLDER.getFileName());
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path its = copy.resolve(FOLDER.relativize(file));
                Files.createDirectories(its.getParent());
                Files.writeString(its, change.apply(Files.readString(file)));
            }
        }
        return copy;
    }
}
