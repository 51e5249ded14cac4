// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The commands of a guide, run one block after the other as a reader would paste them into one shell. */
final class Guide {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern BLOCK = Pattern.compile("^```sh\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Keeps the shell's variables from block to block. */
    private static final String BEFORE = """
            set -euo pipefail
            if [ -f "$MEMORY" ]; then . "$MEMORY"; fi
            set -a
            """;

    private static final String AFTER = """
            export -p > "$MEMORY"
            """;

    private final Iterator<String> blocks;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    private Guide(Iterator<String> blocks, Path folder) {
        this.blocks = blocks;
        this.folder = folder;
    }

    static Guide read(String file, Path folder) throws IOException {
        String text = Files.readString(CHECKOUT.resolve("docs").resolve(file));
        List<String> blocks = BLOCK.matcher(text)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
        assertTrue(blocks.size() > 1, "the guide has lost its commands");
        try (Stream<Path> parts = Files.list(CHECKOUT)) {
            for (Path part : (Iterable<Path>) parts::iterator) {
                Files.createSymbolicLink(folder.resolve(part.getFileName()), part);
            }
        }
        return new Guide(blocks.iterator(), folder);
    }

    void export(String name, String value) {
        environment.put(name, value);
    }

    boolean hasMore() {
        return blocks.hasNext();
    }

    /** What the next block prints last. */
    String next() throws IOException, InterruptedException {
        String block = blocks.next();
        Path output = folder.resolve("output");
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", BEFORE + block + AFTER)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        shell.environment().put("PATH", java + ":" + System.getenv("PATH"));
        shell.environment().put("MEMORY", folder.resolve("memory").toString());
        shell.environment().putAll(environment);
        Process process = shell.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String said = Files.readString(output);
        assertTrue(ended, () -> "still running:\n" + block + said);
        assertEquals(0, process.exitValue(), () -> block + said);
        return said.strip();
    }
}
