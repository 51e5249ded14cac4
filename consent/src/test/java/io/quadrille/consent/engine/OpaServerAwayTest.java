// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.engine;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.consent.ConsentSettings;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.engine.PolicyEngine.Policy;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

/** An OPA server that is gone for a while. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestProfile(OpaServerAwayTest.ServerEngine.class)
class OpaServerAwayTest {

    private static final Duration ENOUGH = Duration.ofSeconds(20);

    @Inject
    TimedPolicies policies;

    @Inject
    ConsentSettings settings;

    @Test
    void serverThatIsGoneIsNotAskedForAMomentAndAnswersAgainWhenItIsBack() throws IOException {
        // Given no server
        Awaitility.await().atMost(ENOUGH).until(this::failure, CircuitBreakerOpenException.class::isInstance);

        // When it comes back
        int port = settings.server().url().getPort();
        OpaServer server = OpaServer.start(OpaServer.shippedPolicies(), port);

        // Then it answers without anybody's help
        Awaitility.await().atMost(ENOUGH).ignoreExceptions().until(this::reason, "no-consent"::equals);
        server.close();

        // And without it again, nothing is decided
        assertInstanceOf(RuntimeException.class, failure());
    }

    private Throwable failure() {
        try {
            return new AssertionError(reason());
        } catch (RuntimeException failure) {
            return failure;
        }
    }

    private String reason() {
        return answer().path("reasons").path(0).textValue();
    }

    private JsonNode answer() {
        return policies.answer(Policy.READ, Example.nothingConsented()).await().atMost(Duration.ofSeconds(5));
    }

    /** Policy is evaluated by a server that has an address, and nobody there yet. */
    public static final class ServerEngine implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                return Map.of(
                        "quadrille.policy.engine",
                        "server",
                        "quadrille.policy.server.url",
                        "http://127.0.0.1:" + OpaServer.freePort());
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }
    }
}
