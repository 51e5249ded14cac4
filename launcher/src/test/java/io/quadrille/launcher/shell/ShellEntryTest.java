// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.shell.FakeCheckout.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellEntryTest {

    @TempDir
    Path folder;

    private FakeCheckout checkout;

    @BeforeEach
    void freshCheckout() throws IOException {
        checkout = new FakeCheckout(folder);
        checkout.maven("3.8.7", 0);
    }

    @Test
    void theJdkOfJavaHomeComesFirst() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25.0.1");
        checkout.set(
                "JAVA_HOME", checkout.jdk(folder.resolve("own-21"), "21.0.2").toString());

        assertTrue(checkout.run("up").lastLine().startsWith("java own-21 "));
    }

    @Test
    void aJdkTooOldInJavaHomeAndOnThePathIsPassedOver() throws IOException, InterruptedException {
        Path old = checkout.jdk(folder.resolve("old-17"), "17.0.15");
        checkout.set("JAVA_HOME", old.toString());
        checkout.putOnPath(old);
        checkout.usualJdk("another-17", "17.0.1");
        checkout.usualJdk("usual-21", "21");

        assertTrue(checkout.run("up").lastLine().startsWith("java usual-21 "));
    }

    @Test
    void theJdkOnThePathComesBeforeTheUsualFolders() throws IOException, InterruptedException {
        checkout.putOnPath(checkout.jdk(folder.resolve("path-24"), "24"));
        checkout.usualJdk("usual-25", "25");

        assertTrue(checkout.run("up").lastLine().startsWith("java path-24 "));
    }

    @Test
    void argumentsReachTheLauncherUnchanged() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25");

        Outcome outcome = checkout.run("up", "--home", "a b");

        assertTrue(outcome.lastLine().endsWith("io.quadrille.launcher.Quadrille up --home a b"), outcome.lastLine());
        assertEquals(0, outcome.status());
    }

    @Test
    void noJdkEndsWithOneSentence() throws IOException, InterruptedException {
        checkout.usualJdk("usual-17", "17.0.15");

        Outcome outcome = checkout.run("up");

        assertEquals(1, outcome.status());
        assertEquals(
                "quadrille: a JDK 21 or newer is needed; install one, or set JAVA_HOME to it.\n", outcome.output());
    }

    @Test
    void noMavenEndsWithOneSentence() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25");
        Files.delete(folder.resolve("bin/mvn"));

        Outcome outcome = checkout.run("up");

        assertEquals(1, outcome.status());
        assertEquals(
                "quadrille: Maven 3.8 or newer is needed; install it so that mvn is on the PATH.\n", outcome.output());
    }

    @Test
    void aMavenTooOldEndsWithOneSentence() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25");
        checkout.maven("3.6.3", 0);

        Outcome outcome = checkout.run("up");

        assertEquals(1, outcome.status());
        assertEquals("quadrille: Maven 3.8 or newer is needed; the mvn on the PATH is 3.6.3.\n", outcome.output());
    }

    @Test
    void theLauncherIsBuiltOnceAndAgainWhenASourceIsYounger() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25");
        checkout.run("up");
        checkout.run("up");
        assertEquals(1, checkout.mavenCalls());

        Files.writeString(checkout.source(), "changed");
        Files.setLastModifiedTime(checkout.source(), FileTime.from(Instant.now().plusSeconds(5)));
        checkout.run("up");

        assertEquals(2, checkout.mavenCalls());
    }

    @Test
    void aFailedBuildShowsItsEndAndIsTriedAgain() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25");
        checkout.maven("3.9.9", 3);

        Outcome outcome = checkout.run("up");

        assertEquals(1, outcome.status());
        assertTrue(outcome.output().contains("no such symbol"));
        assertTrue(outcome.lastLine().startsWith("quadrille: the launcher could not be built; "));
        checkout.maven("3.9.9", 0);
        assertEquals(0, checkout.run("up").status());
    }

    @Test
    void itWorksFromAnyFolderAndThroughALink() throws IOException, InterruptedException {
        checkout.usualJdk("usual-25", "25");
        Path elsewhere = Files.createDirectories(folder.resolve("else/where"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("q"), Path.of("../../quadrille"));

        Outcome outcome = checkout.run(link, elsewhere, "status");

        assertEquals(0, outcome.status());
        assertTrue(outcome.lastLine().contains(folder.toRealPath() + "/launcher/target/classes:a.jar"));
    }
}
