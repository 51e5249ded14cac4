// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;

/** A lock on a file, held by this process. The kernel lets go of it when the process ends, however it ends. */
public final class Lock implements AutoCloseable {

    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or returns empty if another process (or another part of this one) holds it. */
    public static Optional<Lock> tryTake(Path file) {
        try {
            FileChannel channel = open(file);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new Lock(channel));
        } catch (IOException failure) {
            throw new LauncherException("The lock " + file + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    /** Does {@code work} while no other process does; waits as long as one does. */
    public static <T> T alone(Path file, Supplier<T> work) {
        try (FileChannel channel = open(file)) {
            channel.lock();
            return work.get();
        } catch (IOException failure) {
            throw new LauncherException("The lock " + file + " cannot be used: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            throw new LauncherException("A lock cannot be released: " + failure.getMessage(), failure);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }
}
