// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.mqtt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/** A device that speaks MQTT 3.1.1 by hand, because no library breaks the rules. */
final class RawDevice implements AutoCloseable {

    private static final int CONNECT = 0x10;
    private static final int PUBLISH_AT_LEAST_ONCE = 0x32;
    private static final int USERNAME_PASSWORD_CLEAN = 0xC2;
    private static final int MOST_MILLIS = 10_000;

    private final Socket socket;

    RawDevice(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(MOST_MILLIS);
    }

    void signIn(String username) throws IOException {
        socket.getOutputStream().write(connect(username));
        byte[] answer = socket.getInputStream().readNBytes(4);
        if (!Arrays.equals(answer, new byte[] {0x20, 2, 0, 0})) {
            throw new IOException("not accepted: " + Arrays.toString(answer));
        }
    }

    /**
     * Sends a few bytes of what should have come at once, or should not have come.
     *
     * @return whether the connection is still open
     */
    boolean drip(byte... few) throws IOException {
        socket.setSoTimeout(1);
        try {
            socket.getOutputStream().write(few);
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException open) {
            return true;
        } catch (SocketException closed) {
            return false;
        }
    }

    /** The packet with which a device signs in. */
    static byte[] connect(String username) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeUTF("MQTT");
        body.writeByte(4);
        body.writeByte(USERNAME_PASSWORD_CLEAN);
        body.writeShort(60);
        body.writeUTF("raw");
        body.writeUTF(username);
        body.writeUTF(ListeningPlatform.PASSWORD);
        return packet(CONNECT, bytes.toByteArray());
    }

    void publish(int message, String payload) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream body = new DataOutputStream(bytes);
        body.writeUTF("readings");
        body.writeShort(message);
        body.write(payload.getBytes(UTF_8));
        socket.getOutputStream().write(packet(PUBLISH_AT_LEAST_ONCE, bytes.toByteArray()));
    }

    /** A packet that says it has so many bytes, and its first ones. */
    void announce(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream packet = new DataOutputStream(bytes);
        packet.writeByte(PUBLISH_AT_LEAST_ONCE);
        writeLength(packet, length);
        packet.writeUTF("readings");
        packet.writeShort(1);
        socket.getOutputStream().write(bytes.toByteArray());
    }

    /** Everything that still comes until the platform closes the connection. */
    byte[] untilClosed() {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (SocketTimeoutException open) {
            throw new AssertionError("the connection is still open", open);
        } catch (IOException reset) {
            return new byte[0];
        }
    }

    private static byte[] packet(int type, byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream packet = new DataOutputStream(bytes);
        packet.writeByte(type);
        writeLength(packet, body.length);
        packet.write(body);
        return bytes.toByteArray();
    }

    private static void writeLength(DataOutputStream packet, int length) throws IOException {
        int rest = length;
        do {
            packet.writeByte(rest % 128 | (rest >= 128 ? 0x80 : 0));
            rest /= 128;
        } while (rest > 0);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
