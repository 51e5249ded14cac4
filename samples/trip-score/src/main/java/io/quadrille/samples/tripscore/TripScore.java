// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The app: {@code java -jar trip-score.jar}, with {@code key FILE} to make its key and {@code sign …} for use with curl. */
public final class TripScore implements AutoCloseable {

    private static final int PORT = 8090;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private TripScore(HttpServer server) {
        this.server = server;
    }

    /** Serves the page on this machine until it is closed. */
    public static TripScore start(Registration registration, int port) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        TripScore app = new TripScore(server);
        server.setExecutor(app.threads);
        server.createContext("/", new Desk(new Platform(registration), registration.issuer(), app.address()));
        server.start();
        return app;
    }

    /** Where it is. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    /** Started by hand. */
    public static void main(String... words) throws Exception {
        String what = words.length == 0 ? "serve" : words[0];
        if ("key".equals(what)) {
            System.out.println(ClientKey.make(Path.of(words[1])));
        } else if ("sign".equals(what)) {
            System.out.println(
                    Sign.word(Registration.from(System.getenv()), Arrays.copyOfRange(words, 1, words.length)));
        } else {
            serve();
        }
    }

    private static void serve() throws Exception {
        try {
            TripScore app = start(Registration.from(System.getenv()), PORT);
            System.out.println("Trip Score is at " + app.address());
        } catch (IllegalArgumentException | IOException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
        }
    }
}
