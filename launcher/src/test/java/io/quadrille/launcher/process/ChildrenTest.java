// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildrenTest {

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private final AtomicInteger deaths = new AtomicInteger();
    private Home home;
    private Children children;

    @BeforeEach
    void start() {
        home = Home.at(folder);
        children = new Children(home, told::add, deaths::incrementAndGet);
    }

    @AfterEach
    void stop() {
        children.stop();
    }

    @Test
    void theLastStartedIsTheFirstEnded() {
        Child first = children.start(lasting("first"));
        Child second = children.start(lasting("second"));

        children.stop();

        assertEquals(List.of("Stopping second", "Stopping first"), told);
        assertFalse(first.handle().isAlive() || second.handle().isAlive());
        assertEquals(0, deaths.get());
        assertEquals(Optional.empty(), children.firstDeath());
    }

    @Test
    void aChildThatEndsByItselfIsNoticedOnce() {
        children.start(lasting("other"));
        Child dying = children.start(lasting("dying"));

        dying.handle().destroyForcibly();

        await().until(() -> deaths.get() == 1);
        assertEquals("dying", children.firstDeath().orElseThrow().name());
    }

    @Test
    void afterTheStopNothingIsStarted() {
        children.stop();

        assertThrows(LauncherException.class, () -> children.start(lasting("late")));
        assertFalse(Files.exists(home.run().resolve("late.pid")));
    }

    @Test
    void aChildWithSecretsGetsThemWithoutStrangersVariables() throws IOException {
        Command command = command("env", List.of("sh", "-c", "env"), Map.of("KC_OWN", "1"));

        assertEquals(0, children.run(command, "Listing"));

        String variables = Files.readString(command.log());
        assertTrue(variables.contains("KC_OWN=1"));
        assertEquals(List.of("Listing"), told);
    }

    @Test
    void theStatusOfAFailedTaskIsReturned() {
        assertEquals(3, children.run(command("task", List.of("sh", "-c", "exit 3"), Map.of()), "Trying"));
        assertEquals(0, deaths.get());
    }

    @Test
    void aTerminalsInterruptDoesNotReachAChild() throws IOException {
        Child child = children.start(lasting("child"));

        String group = Files.exists(Path.of("/proc/self/stat"))
                ? groupOf(child.handle().pid())
                : "";

        assertTrue(group.isEmpty() || group.equals(Long.toString(child.handle().pid())));
    }

    @Test
    void whatAKilledLauncherLeftIsEndedByItsRecord() {
        Child left = children.start(lasting("platform"));

        int ended = new Records(home.run()).end(told::add);

        assertEquals(1, ended);
        assertFalse(left.handle().isAlive());
        assertEquals(List.of("Ending platform, which an earlier start left behind"), told);
        assertFalse(Files.exists(home.run().resolve("platform.pid")));
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException {
        Child stranger = children.start(lasting("stranger"));
        Files.writeString(home.run().resolve("platform.pid"), stranger.handle().pid() + "\n2001-01-01T00:00:00Z\n");
        Files.delete(home.run().resolve("stranger.pid"));

        assertEquals(0, new Records(home.run()).end(told::add));

        assertTrue(stranger.handle().isAlive());
        assertFalse(Files.exists(home.run().resolve("platform.pid")));
    }

    @Test
    void aDamagedRecordIsNamed() throws IOException {
        Files.writeString(home.run().resolve("platform.pid"), "what");

        LauncherException refusal = assertThrows(LauncherException.class, () -> new Records(home.run()).end(told::add));

        assertTrue(refusal.getMessage().contains("platform.pid"));
    }

    @Test
    void logsOfTwoRunsAreKept() throws IOException {
        for (String word : List.of("one", "two", "three")) {
            children.run(command("speaker", List.of("echo", word), Map.of()), "Speaking");
        }

        assertEquals("three\n", Files.readString(home.log("speaker")));
        assertEquals("two\n", Files.readString(home.logs().resolve("speaker.log.1")));
    }

    private Command lasting(String name) {
        return command(name, List.of("sleep", "600"), Map.of());
    }

    private Command command(String name, List<String> words, Map<String, String> environment) {
        return new Command(name, words, environment, home.log(name), Command.Ending.TERM);
    }

    private static String groupOf(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        await().atMost(Duration.ofSeconds(5)).until(() -> Files.readString(stat).contains("(sleep)"));
        return Files.readString(stat).split(" ", -1)[4];
    }
}
