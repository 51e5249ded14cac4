// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.api;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Room for one more installation on this machine, beside every other installation and every other run of the tests. */
public final class FreePorts {

    /** Nothing of an installation stands here: who listens on it has taken the block. */
    private static final int CLAIM = 7977;

    /** HTTP, management, MQTT, MQTT over TLS, Keycloak, PostgreSQL, OPA (each before the offset), and the claim. */
    private static final int[] BLOCK = {8080, 9000, 1883, 8883, 8180, 15432, 8181, CLAIM};

    /** From here on no browser refuses HTTP's or Keycloak's port: 10080 is the last bad port of the Fetch standard. */
    private static final int FIRST_OFFSET = 3000;

    /** No two blocks this far apart, or a multiple of it, have a port in common. */
    private static final int STEP = 30;

    private static final int BLOCKS = 400;
    private static final int BACKLOG = 1;

    /** Kept open as long as this JVM lives; the kernel gives them back however it ends. */
    private static final List<ServerSocket> CLAIMS = new ArrayList<>();

    private FreePorts() {}

    /**
     * Finds a port offset with which every port of an installation is free now, and keeps every other caller on this machine away
     * from it until this JVM ends.
     *
     * @return an offset as {@link Installation#start} takes it; another one at each call
     * @throws LauncherException if there is no room left
     */
    public static synchronized int takeOffset() {
        return offsets()
                .filter(FreePorts::claim)
                .findFirst()
                .orElseThrow(() -> new LauncherException("There is no free block of ports left on this machine."));
    }

    static IntStream offsets() {
        return IntStream.range(0, BLOCKS).map(block -> FIRST_OFFSET + block * STEP);
    }

    static IntStream block(int offset) {
        return IntStream.of(BLOCK).map(port -> port + offset);
    }

    private static boolean claim(int offset) {
        List<ServerSocket> open = new ArrayList<>();
        try {
            for (int port : block(offset).toArray()) {
                open.add(new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress()));
            }
            CLAIMS.add(open.removeLast());
            return true;
        } catch (IOException taken) {
            return false;
        } finally {
            open.forEach(FreePorts::giveBack);
        }
    }

    private static void giveBack(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
