// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path folder;

    @Test
    void deletingRemovesLinksAndSparesWhatTheyPointTo() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept"));
        Files.writeString(kept.resolve("file"), "here");
        Path doomed = Files.createDirectories(folder.resolve("doomed"));
        Files.createSymbolicLink(doomed.resolve("link"), kept);

        Folders.delete(doomed);

        assertFalse(Files.exists(doomed));
        assertEquals("here", Files.readString(kept.resolve("file")));
    }

    @Test
    void aPrivateFileReplacesTheOneBeforeAndIsTheOwnersAlone() throws IOException {
        Path file = folder.resolve("ready.json");
        Folders.writePrivate(file, "old".getBytes(StandardCharsets.UTF_8));
        Folders.writePrivate(file, "new".getBytes(StandardCharsets.UTF_8));

        assertEquals("new", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void theRunFolderIsTheOwnersAlone() throws IOException {
        Home home = Home.at(folder.resolve("home"));

        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.run())));
    }

    @Test
    void aLockIsHeldOnceAndFreeAfterClosing() {
        Path file = folder.resolve("lock");
        try (Lock held = Lock.tryTake(file).orElseThrow()) {
            assertTrue(Lock.tryTake(file).isEmpty(), held::toString);
        }
        assertTrue(Lock.tryTake(file).isPresent());
    }
}
