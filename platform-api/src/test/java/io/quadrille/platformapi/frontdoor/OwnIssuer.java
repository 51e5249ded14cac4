// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An authorization server of which the tests hold the keys, so that a token can be wrong in one way only and is signed well nevertheless.
 * Beside it lies a bait that nobody has a reason to fetch.
 */
final class OwnIssuer implements AutoCloseable {

    private static final int RSA_BITS = 2_048;

    private final HttpServer server;
    private final ECKey key;
    private final RSAKey rsaKey;
    private final AtomicInteger bites = new AtomicInteger();

    OwnIssuer() {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID("realm-ec").generate();
            rsaKey = new RSAKeyGenerator(RSA_BITS).keyID("realm-rsa").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException failure) {
            throw new IllegalStateException(failure);
        }
        String discovery = """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "token_endpoint": "%1$s/token",
                 "authorization_endpoint": "%1$s/auth", "introspection_endpoint": "%2$s"}
                """.formatted(address(), bait());
        server.createContext(
                "/realms/quadrille/.well-known/openid-configuration", exchange -> answer(exchange, discovery));
        server.createContext(
                "/realms/quadrille/keys",
                exchange -> answer(
                        exchange,
                        new JWKSet(List.of(key, rsaKey)).toPublicJWKSet().toString()));
        server.createContext("/bait", exchange -> {
            bites.incrementAndGet();
            answer(exchange, new JWKSet(key).toString());
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/quadrille");
    }

    /** An address that a token may point to. */
    URI bait() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bait");
    }

    /** How often somebody followed such a pointer. */
    int bites() {
        return bites.get();
    }

    ECKey key() {
        return key;
    }

    RSAKey rsaKey() {
        return rsaKey;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
