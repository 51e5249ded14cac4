// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever asks too much waits, and nobody else does. */
@OnDemoPlatform
class LimitsIT {

    private static final int CALLS = 20;

    private OwnIssuer issuer;
    private ApiNode node;

    @BeforeEach
    void startNodeWithALowLimit(DemoPlatform platform) {
        issuer = new OwnIssuer();
        node = ApiNode.start(
                platform,
                issuer.address(),
                Map.of("QUADRILLE_LIMITS_APP_CALLS", Integer.toString(CALLS), "QUADRILLE_LIMITS_WINDOW", "10M"));
    }

    @AfterEach
    void end() {
        node.close();
        issuer.close();
    }

    @Test
    void anAppThatAsksTooMuchIsToldSoAndNobodyElseIs() {
        // Given
        List<RawCall.Reply> within =
                Stream.generate(() -> ask("loyal-drive")).limit(CALLS).toList();
        // When
        RawCall.Reply beyond = ask("loyal-drive");
        // Then
        assertTrue(within.stream().allMatch(reply -> reply.status() == 200));
        assertEquals(List.of("\"app\";q=20;w=600"), within.getFirst().header("RateLimit-Policy"));
        assertTrue(within.getFirst().header("RateLimit").getFirst().startsWith("\"app\";r=19;t="));
        assertEquals(429, beyond.status(), beyond.body());
        assertEquals(List.of("application/problem+json"), beyond.header("Content-Type"));
        assertTrue(beyond.body().contains("https://quadrille.io/problems/too-many-requests"), beyond.body());
        assertTrue(beyond.header("RateLimit").getFirst().startsWith("\"app\";r=0;t="));
        int wait = Integer.parseInt(beyond.header("Retry-After").getFirst());
        assertTrue(wait >= 1 && wait <= 600 / CALLS, "was " + wait);
        assertEquals(200, ask("voltaire-care").status());
    }

    @Test
    void whoIsNotLetInUsesUpNobodysCalls() {
        for (int i = 0; i < 2 * CALLS; i++) {
            Bent hostile = call("loyal-drive");
            hostile.proof.signedBy("ES256", Signing.es256(Bent.fresh()));
            assertEquals(401, hostile.send().status());
        }

        assertTrue(ask("loyal-drive").header("RateLimit").getFirst().startsWith("\"app\";r=19;"));
    }

    private RawCall.Reply ask(String app) {
        return call(app).send();
    }

    private Bent call(String app) {
        return new Bent(issuer, node.address(), "voltaire-motors", app, "/api/v1/consents?");
    }
}
