// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** File operations that never leave something half done in the place where it counts. */
public final class Folders {

    private static final String OWNER_ONLY = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";

    private Folders() {}

    /** Makes the folder, and its parents, and closes it to everyone but its owner. */
    public static Path makePrivate(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(OWNER_ONLY_FOLDER));
            return folder;
        } catch (IOException failure) {
            throw new LauncherException("The folder " + folder + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    /** Replaces {@code file} by {@code content} in one step; only the owner may read it (mode 0600). */
    public static void writePrivate(Path file, byte[] content) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            Files.write(unfinished, content);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new LauncherException("The file " + file + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    /** Deletes a folder and all in it; links are removed, not followed. A missing folder is fine. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
