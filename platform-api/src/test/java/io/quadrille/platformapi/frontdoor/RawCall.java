// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An HTTP request written line by line: no client in between that would correct it. */
final class RawCall {

    private static final int PATIENCE_MILLIS = 10_000;

    private RawCall() {}

    /** What came back. */
    record Reply(int status, List<String> headers, String body) {

        /** The values of a header. */
        List<String> header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    /** Sends lines and a body to a server, and reads its answer to the end. */
    static Reply send(URI server, List<String> lines, String body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return reply(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Reply reply(String text) {
        int end = text.indexOf("\r\n\r\n");
        List<String> lines = text.substring(0, end).lines().toList();
        return new Reply(
                Integer.parseInt(lines.getFirst().split(" ", 3)[1]),
                lines.subList(1, lines.size()),
                text.substring(end + 4));
    }
}
