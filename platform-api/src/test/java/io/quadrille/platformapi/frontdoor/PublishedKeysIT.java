// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.quadrille.launcher.home.LauncherException;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.KeysHost;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider publishes its keys and renews them there, without asking anybody. */
@OnDemoPlatform
class PublishedKeysIT {

    private static final String PROVIDER = "loyal-assurance";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String app = "published-" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicInteger bites = new AtomicInteger();
    private volatile String published = "{}";
    private volatile String redirect = "";
    private HttpsServer keys;
    private HttpServer bait;
    private RealmDesk realm;
    private DemoPlatform platform;

    @BeforeEach
    void publish(DemoPlatform running) throws IOException, GeneralSecurityException {
        platform = running;
        realm = new RealmDesk(running);
        keys = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keys.setHttpsConfigurator(new HttpsConfigurator(certified(running)));
        keys.createContext("/jwks", this::answer);
        keys.start();
        bait = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        bait.createContext("/", exchange -> {
            bites.incrementAndGet();
            send(exchange, 200, published);
        });
        bait.start();
    }

    @AfterEach
    void end() {
        keys.stop(0);
        bait.stop(0);
        realm.remove(clientId());
    }

    @Test
    void renewedKeysAreTakenAndFormerOnesAreNot() {
        // Given
        ECKey first = named("first");
        ECKey second = named("second");
        published = new JWKSet(first).toString();
        register("https://localhost:" + keys.getAddress().getPort() + "/jwks");
        signsIn(first);
        assertThrows(LauncherException.class, () -> signsIn(second));
        // When
        published = new JWKSet(second).toString();
        // Then
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> signsIn(second));
        assertThrows(LauncherException.class, () -> signsIn(first));
    }

    @Test
    void aRedirectToAnotherHostIsNotFollowed() {
        ECKey key = named("first");
        published = new JWKSet(key).toString();
        redirect = "http://127.0.0.1:" + bait.getAddress().getPort() + "/jwks";
        register("https://localhost:" + keys.getAddress().getPort() + "/jwks");

        assertThrows(LauncherException.class, () -> signsIn(key));
        assertEquals(0, bites.get());
    }

    @Test
    void hostsThatNobodyAllowedAreRefused() {
        try (Desk desk = form("https://127.0.0.1:" + bait.getAddress().getPort() + "/jwks")) {
            assertTrue(desk.text(".notice-problem p").startsWith("Keys are fetched over https from hosts"));
        }
        assertEquals(Map.of(), realm.client(clientId()));
        assertEquals(0, bites.get());
    }

    private void register(String address) {
        try (Desk desk = form(address)) {
            assertEquals("/providers/" + PROVIDER, desk.path());
        }
    }

    private Desk form(String address) {
        Desk desk = Desk.ofStaff(platform, "voltaire-motors");
        desk.open("/providers/" + PROVIDER + "/apps/-/new?lang=en");
        desk.send(
                Map.of(
                        "id",
                        app,
                        "name",
                        "Publishes",
                        "redirectUris",
                        "https://loyal.example/return",
                        "jwksUri",
                        address),
                "main form .btn-primary");
        return desk;
    }

    private void signsIn(ECKey key) {
        assertEquals(
                "DPoP",
                realm.signedIn(clientId(), key)
                        .requestToken("consents")
                        .path("token_type")
                        .asText());
    }

    private String clientId() {
        return "voltaire-motors." + app;
    }

    private static ECKey named(String name) {
        return new ECKey.Builder(RealmDesk.key()).keyID(name).build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (redirect.isEmpty()) {
            send(exchange, 200, published);
        } else {
            exchange.getResponseHeaders().add("Location", redirect);
            send(exchange, 302, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static SSLContext certified(DemoPlatform platform) throws IOException, GeneralSecurityException {
        char[] password = KeysHost.PASSWORD.toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(KeysHost.store(platform.home()).toFile(), password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
