// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.home.Home;
import io.quadrille.launcher.home.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreePortsTest {

    @Test
    void noTwoBlocksHaveAPortInCommon() {
        IntStream ports = FreePorts.offsets().flatMap(FreePorts::block);
        assertEquals(
                FreePorts.offsets().count() * FreePorts.block(0).count(),
                ports.distinct().count());
    }

    @Test
    void everyDoorOfAnInstallationIsInTheBlock(@TempDir Path folder) {
        List<Integer> block = FreePorts.block(FreePorts.takeOffset()).boxed().toList();
        Ports ports = new Ports(Home.at(folder).settings(), block.getFirst() - 8080);
        for (Ports.Door door : Ports.Door.values()) {
            assertTrue(block.contains(ports.of(door)), door.toString());
        }
    }

    @Test
    void nobodyIsGivenTheSameOffsetTwice() {
        assertNotEquals(FreePorts.takeOffset(), FreePorts.takeOffset());
    }

    @Test
    void blockInWhichOnePortIsTakenIsPassedOver() throws IOException {
        // Given
        int last = FreePorts.takeOffset();
        int next =
                FreePorts.offsets().filter(offset -> offset > last).findFirst().orElseThrow();
        List<Integer> block = FreePorts.block(next).boxed().toList();

        // When
        for (int port : block.subList(0, block.size() - 1)) {
            try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                // Then
                assertNotEquals(next, FreePorts.takeOffset(), "although " + taken.getLocalPort() + " is taken");
            }
        }
    }
}
