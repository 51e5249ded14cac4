// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A server inside that nobody may reach from outside. */
final class Canary implements AutoCloseable {

    private final AtomicInteger hits = new AtomicInteger();
    private final HttpServer server;

    Canary(String address, int port, int status, String location) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/", call -> {
            hits.incrementAndGet();
            if (!location.isEmpty()) {
                call.getResponseHeaders().add("Location", location);
            }
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    int hits() {
        return hits.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
