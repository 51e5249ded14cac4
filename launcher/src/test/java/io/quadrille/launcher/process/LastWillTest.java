// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.home.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWillTest {

    private static final String CHILD = "platform";

    @TempDir
    Path folder;

    @Test
    void whatAKilledJvmStartedEndsByItself() throws IOException {
        // Given
        Home home = Home.at(folder);
        Process testator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Testator.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("testator.log").toFile())
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(folder.resolve("started")));
        ProcessHandle child = ProcessRecord.read(home.run(), CHILD)
                .flatMap(ProcessRecord::process)
                .orElseThrow();

        // When
        testator.destroyForcibly();

        // Then
        await().atMost(Duration.ofSeconds(30)).until(() -> !child.isAlive());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !Files.exists(home.run().resolve(CHILD + ".pid")));
    }

    @Test
    void revokedWillEndsNothing() throws IOException {
        // Given
        Home home = Home.at(folder);
        Children children = new Children(home, told -> {}, () -> {});
        Child child = children.start(lasting(home));
        Set<Long> before = ownChildren();
        LastWill will = LastWill.toStop(home);

        // When
        will.close();
        will.close();

        // Then
        await().until(() -> before.equals(ownChildren()));
        assertTrue(child.handle().isAlive());
        assertEquals("", Files.readString(home.log("down")));
        children.stop();
    }

    private static Set<Long> ownChildren() {
        return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static Command lasting(Home home) {
        return new Command(CHILD, List.of("sleep", "600"), Map.of(), home.log(CHILD), Command.Ending.TERM);
    }

    /** A process that starts a child and does nothing more. */
    static final class Testator {

        private Testator() {}

        public static void main(String[] arguments) throws IOException {
            Home home = Home.at(Path.of(arguments[0]));
            LastWill.toStop(home);
            new Children(home, told -> {}, () -> {}).start(lasting(home));
            Files.createFile(home.folder().resolve("started"));
            System.in.read();
        }
    }
}
