// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.machine;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine as its user sees it; a test makes one of its own.
 *
 * @param environment the variables that count, and with which programs are run
 * @param platform operating system and processor as most projects name them: {@code linux-amd64}, {@code darwin-arm64}
 */
public record Machine(Map<String, String> environment, String platform) {

    public Machine {
        environment = Map.copyOf(environment);
    }

    public static Machine current() {
        return new Machine(System.getenv(), platform(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    static String platform(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return os + (arm ? "-arm64" : "-amd64");
    }

    public boolean isMac() {
        return platform.startsWith("darwin");
    }

    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** The first program on the PATH that bears one of these names; earlier names win over earlier folders. */
    public Optional<Path> onPath(String... names) {
        return programs(names).findFirst();
    }

    /** All programs on the PATH with one of these names, in the order in which they would be tried. */
    public Stream<Path> programs(String... names) {
        return Arrays.stream(names)
                .flatMap(name -> folders().map(folder -> folder.resolve(name)))
                .filter(Machine::isProgram);
    }

    public static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    /** Runs a program to its end, without input; one that hangs is ended after {@code limit}. */
    public Outcome run(Duration limit, Map<String, String> more, String... words) {
        try {
            Path output = Files.createTempFile("quadrille", ".out");
            try {
                return run(start(output, more, words), output, limit);
            } finally {
                Files.delete(output);
            }
        } catch (IOException failure) {
            return new Outcome(-1, String.valueOf(failure.getMessage()));
        }
    }

    private Process start(Path output, Map<String, String> more, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().putAll(more);
        return builder.start();
    }

    private static Outcome run(Process process, Path output, Duration limit) throws IOException {
        boolean ended = false;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        String printed = new String(Files.readAllBytes(output), Charset.defaultCharset());
        return ended
                ? new Outcome(process.exitValue(), printed)
                : new Outcome(-1, printed + "\nnot done after " + limit.toSeconds() + " s");
    }

    private Stream<Path> folders() {
        return variable("PATH").stream()
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of);
    }
}
