// SPDX-License-Identifier: Apache-2.0
package io.quadrille.samples.tripscore;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Answers the browser. */
final class Desk implements HttpHandler {

    private static final String COOKIE = "visit";

    private final Platform platform;
    private final URI issuer;
    private final URI home;
    private final Visits visits = new Visits();

    Desk(Platform platform, URI issuer, URI home) {
        this.platform = platform;
        this.issuer = issuer;
        this.home = home;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String visit = visit(exchange);
        try {
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /" -> show(exchange, 200, front(visit));
                case "POST /connect" -> connect(exchange, visit);
                case "GET /return" -> welcomeBack(exchange, visit);
                case "POST /disconnect" -> disconnect(exchange, visit);
                default -> show(exchange, 404, Page.stranger());
            }
        } catch (Platform.Refused refused) {
            show(exchange, 200, Page.refused(refused.getMessage()));
        } catch (Exception away) {
            System.err.println("The platform could not be asked: " + away.getMessage());
            show(exchange, 502, Page.refused("the platform cannot be reached now."));
        }
    }

    private String front(String visit) throws Exception {
        Optional<String> consent = visits.consent(visit);
        return consent.isPresent() ? Page.scored(Score.of(platform.speeds(consent.get()))) : Page.stranger();
    }

    private void connect(HttpExchange exchange, String visit) throws Exception {
        visits.forget(visit);
        URI consentPage = platform.ask(platform.agreement(), home.resolve("/return"), visits.leaves(visit));
        exchange.getResponseHeaders().add("Set-Cookie", COOKIE + "=" + visit + "; Path=/; HttpOnly; SameSite=Lax");
        moveTo(exchange, consentPage);
    }

    /** Believes only an answer to this browser's own question, from the platform it was sent to (RFC 9207). */
    private void welcomeBack(HttpExchange exchange, String visit) throws IOException {
        Map<String, String> brought = query(exchange.getRequestURI());
        if (!issuer.toString().equals(brought.get("iss"))
                || !visits.returns(visit, brought.getOrDefault("state", ""))) {
            show(exchange, 400, Page.refused("that was not the answer to your question."));
        } else if ("Given".equals(brought.get("status"))) {
            visits.keep(visit, brought.get("consent_id"));
            moveTo(exchange, home);
        } else {
            show(exchange, 200, Page.refused("you did not allow it, which is fine."));
        }
    }

    private void disconnect(HttpExchange exchange, String visit) throws Exception {
        Optional<String> consent = visits.consent(visit);
        visits.forget(visit);
        if (consent.isPresent()) {
            platform.giveUp(consent.get());
        }
        moveTo(exchange, home);
    }

    private String visit(HttpExchange exchange) {
        List<String> cookies = exchange.getRequestHeaders().getOrDefault("Cookie", List.of());
        return cookies.stream()
                .flatMap(line -> Arrays.stream(line.split("; ")))
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> HttpCookie.parse(cookie).getFirst().getValue())
                .findFirst()
                .orElseGet(visits::fresh);
    }

    private static Map<String, String> query(URI address) {
        String query = Optional.ofNullable(address.getRawQuery()).orElse("");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> one));
    }

    private static void moveTo(HttpExchange exchange, URI address) throws IOException {
        exchange.getResponseHeaders().add("Location", address.toString());
        exchange.sendResponseHeaders(303, -1);
    }

    private static void show(HttpExchange exchange, int status, String page) throws IOException {
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/html;charset=utf-8");
        exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
