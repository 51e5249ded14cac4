// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every call here would be answered with readings if one thing about it were right. A node that trusts keys of ours is asked, so that what
 * is refused is refused for that thing and not for its signature.
 */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTokensIT {

    private static final String TENANT = "voltaire-motors";
    private static final String APP = "loyal-drive";
    private static final Instant FIRST = Instant.parse("2022-03-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2022-03-02T00:00:00Z");

    private OwnIssuer issuer;
    private ApiNode node;
    private Stored stored;
    private ProviderApp app;
    private String consent;

    static Stream<Hostile> hostileCalls() {
        return Stream.of(BentSignatures.all(), BentClaims.all(), BentProofs.all(), BentCarriers.all())
                .flatMap(calls -> calls);
    }

    @BeforeAll
    void storeAndConsent(DemoPlatform platform) throws SQLException {
        issuer = new OwnIssuer();
        node = ApiNode.start(platform, issuer.address(), Map.of());
        stored = new Stored(platform);
        stored.scatter(TENANT, "car-1", FIRST, LAST, 40);
        app = platform.app(TENANT + "." + APP);
        try (Visitor alice = platform.visitor("alice")) {
            consent = new Asking(platform, app).allowed(alice.person(), "car-1", Wish.usageSince(FIRST));
        }
    }

    @AfterAll
    void end() {
        app.delete("/consents/" + consent);
        node.close();
        issuer.close();
    }

    @ParameterizedTest
    @MethodSource("hostileCalls")
    void isRefused(Hostile hostile) throws SQLException {
        // Given
        long before = allowed();
        Bent call = call();
        hostile.bend().accept(call);
        // When
        RawCall.Reply reply = call.send();
        // Then
        assertEquals(hostile.status(), reply.status(), reply.body());
        assertEquals(List.of("application/problem+json"), reply.header("Content-Type"));
        assertEquals(challenge(hostile.error()), reply.header("WWW-Authenticate"));
        assertFalse(reply.body().contains("\"readings\":"), reply.body());
        assertEquals(before, allowed());
        assertEquals(0, issuer.bites());
    }

    @Test
    void theSameCallUnbentIsAnsweredAndEntered() throws SQLException {
        long before = allowed();

        RawCall.Reply reply = call().send();

        assertEquals(200, reply.status(), reply.body());
        assertTrue(reply.body().contains("\"readings\":[{"), reply.body());
        assertEquals(before + 1, allowed());
    }

    @Test
    void theCorpusIsLargeAndEveryCaseHasItsOwnName() {
        List<String> names = hostileCalls().map(Hostile::name).toList();

        assertTrue(names.size() >= 60, "only " + names.size());
        assertEquals(names.size(), names.stream().distinct().count());
    }

    @Test
    void whatIsTooLongForTheServerEndsBeforeItIsRead() {
        Bent call = call();
        call.token.claim("padding", "x".repeat(40_000));

        assertEquals(431, call.send().status());
    }

    @Test
    void nothingThatWasShownIsLogged() {
        Bent call = call();
        call.proof.claim("htu", "http://evil.example/unseen");
        call.send();
        call().send();

        assertFalse(node.output().contains("eyJ"), node.output());
        assertFalse(node.output().contains("unseen"), node.output());
    }

    private Bent call() {
        return new Bent(
                issuer,
                node.address(),
                TENANT,
                APP,
                "/api/v1/readings?consent=" + consent + "&from=" + FIRST + "&until=" + LAST);
    }

    private long allowed() throws SQLException {
        return stored.count(
                "select count(*) from access_event where tenant = ? and app = ? and outcome = 'allowed'", TENANT, APP);
    }

    private static List<String> challenge(String error) {
        return List.of("DPoP algs=\"ES256 PS256\"" + (error.isEmpty() ? "" : ", error=\"" + error + "\""));
    }
}
