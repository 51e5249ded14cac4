// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same visit in a real browser and through forms alone. */
class PagesTest {

    private static final String FORM = """
            <!doctype html><title>Ask</title><h1>Some   question</h1>
            <form method="post" action="/answer">
              <input type="hidden" name="device" value="car-1">
              <input name="note"><textarea name="keys"></textarea>
              <input type="checkbox" name="category" value="needed" disabled>
              <input type="checkbox" name="category" value="extra">
              <input type="checkbox" name="category" value="other">
              <input type="radio" name="past" value="none" checked><input type="radio" name="past" value="asked">
              <details><summary>More</summary><button name="answer" value="refuse">Refuse</button></details>
              <button name="answer" value="allow">Allow</button>
            </form><a id="file" href="/file" download>Package</a>""";

    @TempDir
    Path folder;

    private HttpServer server;
    private String address;

    static Stream<Named<Supplier<Pages>>> ways() {
        return Stream.of(
                Named.of("forms", FormPages::new),
                Named.of("browser", () -> BrowserPages.in(Browser.locate(sentence -> {}))));
    }

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ask", exchange -> answer(exchange, FORM));
        server.createContext("/file", exchange -> {
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"package.zip\"");
            answer(exchange, "packed for " + exchange.getRequestHeaders().getFirst("Cookie"));
        });
        server.createContext("/answer", exchange -> {
            String fields = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Set-Cookie", "seen=yes; Path=/; HttpOnly; Secure; SameSite=None");
            exchange.getResponseHeaders().set("Location", "/done?" + fields);
            exchange.sendResponseHeaders(303, -1);
            exchange.close();
        });
        server.createContext(
                "/done",
                exchange -> answer(
                        exchange,
                        "<title>Done</title><p>" + exchange.getRequestHeaders().getFirst("Cookie")
                                + "</p><a id=file href=/file download>Package</a>"));
        server.start();
        address = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void formIsSentAsItWasFilledIn(Supplier<Pages> way) {
        try (Pages pages = way.get()) {
            pages.open(address + "/ask");
            pages.type("[name=note]", "tout va bien & plus");
            pages.type("[name=keys]", "one");
            pages.tick("[name=category][value=extra]");
            pages.tick("[name=past][value=asked]");
            pages.press("button[value=allow]");

            assertEquals(
                    address
                            + "/done?device=car-1&note=tout va bien & plus&keys=one&category=extra&past=asked&answer=allow",
                    URLDecoder.decode(pages.address(), StandardCharsets.UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void foldedButtonCanBePressedOnceUnfolded(Supplier<Pages> way) {
        try (Pages pages = way.get()) {
            pages.open(address + "/ask");
            pages.unfold("details:has(button[value=refuse]) > summary");
            pages.press("button[value=refuse]");

            assertEquals(address + "/done?device=car-1&note=&keys=&past=none&answer=refuse", pages.address());
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void whatCanBeReadIsRead(Supplier<Pages> way) {
        try (Pages pages = way.get()) {
            pages.open(address + "/ask");

            assertEquals(List.of("Some question"), pages.texts("h1"));
            assertTrue(pages.shows("button[value=allow]"));
            assertFalse(pages.shows("#password"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void fileIsKeptAndTheSessionGoesWithIt(Supplier<Pages> way) throws IOException {
        try (Pages pages = way.get()) {
            pages.open(address + "/ask");
            pages.press("button[value=allow]");
            pages.save("#file", folder.resolve("kept.zip"));

            assertEquals("packed for seen=yes", Files.readString(folder.resolve("kept.zip")));
            assertEquals(List.of("seen=yes"), pages.texts("p"));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void pageThatDoesNotAnswerIsOneSentence(Supplier<Pages> way) {
        server.stop(0);
        try (Pages pages = way.get()) {
            assertThrows(LauncherException.class, () -> pages.open(address + "/ask"));
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("text/html; charset=utf-8"));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
