// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A proof opens the door once, whichever node of the installation it is shown to (RFC 9449 §11.1). */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayIT {

    private static final int CROWD = 20;

    private DemoPlatform platform;
    private OwnIssuer issuer;
    private ApiNode first;
    private ApiNode second;

    @BeforeAll
    void startTwoNodes(DemoPlatform running) {
        platform = running;
        issuer = new OwnIssuer();
        first = ApiNode.start(running, issuer.address(), Map.of());
        second = ApiNode.start(
                running,
                issuer.address(),
                Map.of("QUADRILLE_PUBLIC_URL", first.address().toString()));
        for (ApiNode node : List.of(first, second)) {
            send(call().lines(), node);
        }
    }

    @AfterAll
    void end() {
        first.close();
        second.close();
        issuer.close();
    }

    @Test
    void aProofShownAgainIsRefused() {
        List<String> call = call().lines();

        assertEquals(200, send(call, first).status());
        refused(send(call, first));
    }

    @Test
    void aProofShownToAnotherNodeIsRefused() {
        List<String> call = call().lines();

        assertEquals(200, send(call, first).status());
        refused(send(call, second));
    }

    @Test
    void ofManyAtOnceOnBothNodesOneIsAnswered() throws InterruptedException {
        List<String> call = call().lines();

        List<Integer> statuses = statuses(i -> send(call, i % 2 == 0 ? first : second));

        // a node that is not told in time whether a proof is new answers 503
        assertTrue(Collections.frequency(statuses, 200) <= 1, statuses.toString());
        assertTrue(Set.of(200, 401, 503).containsAll(statuses), statuses.toString());
    }

    @Test
    void theSameIdentifierUnderAnotherKeyIsAnotherProof() throws InterruptedException {
        List<Integer> statuses = statuses(i -> {
            Bent call = call();
            call.proof.claim("jti", "one-for-all-" + second.address());
            return call.send();
        });

        assertEquals(0, Collections.frequency(statuses, 401), statuses.toString());
        assertTrue(Collections.frequency(statuses, 200) > 1, statuses.toString());
    }

    @Test
    void proofsMadeBeforeTheListWasLostAreNotTaken() throws SQLException {
        // Given
        List<String> call = call().lines();
        assertEquals(200, send(call, first).status());
        // When: what a crash of the database does to tables that are not logged
        sql("truncate seen_proof, proof_era");
        // Then
        assertEquals(503, send(call, second).status());
        RawCall.Reply unsure = call().send();
        assertEquals(503, unsure.status());
        assertEquals(List.of("15"), unsure.header("Retry-After"));
        // When
        sql("update proof_era set began_at = now() - interval '20 seconds'");
        // Then
        assertEquals(200, call().send().status());
    }

    private static void refused(RawCall.Reply reply) {
        assertEquals(401, reply.status(), reply.body());
        assertEquals(
                List.of("DPoP algs=\"ES256 PS256\", error=\"invalid_dpop_proof\""), reply.header("WWW-Authenticate"));
    }

    private static List<Integer> statuses(IntFunction<RawCall.Reply> call) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, CROWD)
                            .<Callable<RawCall.Reply>>mapToObj(i -> () -> call.apply(i))
                            .toList())
                    .stream()
                    .map(reply -> reply.resultNow().status())
                    .toList();
        }
    }

    private static RawCall.Reply send(List<String> call, ApiNode node) {
        return RawCall.send(node.address(), call, "");
    }

    private void sql(String statement) throws SQLException {
        try (Connection database = platform.sql("postgres");
                Statement change = database.createStatement()) {
            change.execute(statement);
        }
    }

    private Bent call() {
        return new Bent(issuer, first.address(), "voltaire-motors", "loyal-drive", "/api/v1/consents?");
    }
}
