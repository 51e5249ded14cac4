// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.supervisor;

import static org.awaitility.Awaitility.await;

import io.quadrille.launcher.checkout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./quadrille} as a process of its own, without the shell in front of it. */
final class LauncherProcess {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Words that give a program its interrupt back: a run in the background has none, and hands that down. */
    private static final List<List<String>> INTERRUPTIBLE = List.of(
            List.of("env", "--default-signal=INT"),
            List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec {$ARGV[0]} @ARGV"),
            List.of());

    private final Process process;
    private final Path output;
    private final Instant started;

    private LauncherProcess(Process process, Path output, Instant started) {
        this.process = process;
        this.output = output;
        this.started = started;
    }

    static LauncherProcess start(Path home, String... words) throws IOException {
        Path output =
                Files.createTempFile(Files.createDirectories(Path.of("target", "launcher")), words[0] + "-", ".log");
        List<String> command = new ArrayList<>(interruptible());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-cp",
                Checkout.find().launcherClasspath(),
                "io.quadrille.launcher.Quadrille"));
        command.addAll(List.of(words));
        command.addAll(List.of("--home", home.toString()));
        Instant started = Instant.now();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new LauncherProcess(process, output, started);
    }

    /** Runs a command to its end. */
    static LauncherProcess run(Path home, String... words) throws IOException {
        LauncherProcess launcher = start(home, words);
        launcher.awaitEnd();
        return launcher;
    }

    LauncherProcess awaitReady(Path home) {
        Path ready = home.resolve("ready.json");
        await().atMost(PATIENCE).until(() -> isOfThisStart(ready) || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError(output());
        }
        return this;
    }

    /** One that was killed leaves its file behind. */
    private boolean isOfThisStart(Path ready) throws IOException {
        return Files.exists(ready)
                && Files.getLastModifiedTime(ready).toInstant().isAfter(started);
    }

    int awaitEnd() {
        await().atMost(PATIENCE).until(() -> !process.isAlive());
        return process.exitValue();
    }

    void interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor(9, TimeUnit.SECONDS);
    }

    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    int status() {
        return process.exitValue();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> interruptible() {
        return INTERRUPTIBLE.stream()
                .filter(LauncherProcess::canRun)
                .findFirst()
                .orElseThrow();
    }

    private static boolean canRun(List<String> prefix) {
        List<String> words = new ArrayList<>(prefix);
        words.add("true");
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
