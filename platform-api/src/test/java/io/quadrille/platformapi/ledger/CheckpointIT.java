// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What anyone sees of a ledger, without signing in. */
@OnDemoPlatform
class CheckpointIT {

    private static final String TENANT = "voltaire-motors";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private DemoPlatform platform;

    @BeforeEach
    void remember(DemoPlatform running) {
        platform = running;
    }

    @Test
    void aCheckpointIsSignedAndAtMostAMinuteOld() throws Exception {
        JsonPath checkpoint = get("checkpoint").jsonPath();

        JWSObject signed = JWSObject.parse(checkpoint.getString("signed"));
        assertTrue(signed.verify(new ECDSAVerifier(
                keys().getKeyByKeyId(signed.getHeader().getKeyID()).toECKey())));
        assertEquals(
                "vnd.quadrille.checkpoint+json", signed.getHeader().getType().getType());
        JsonPath said = new JsonPath(signed.getPayload().toString());
        assertEquals(TENANT, said.getString("tenant"));
        assertEquals(checkpoint.getLong("size"), said.getLong("size"));
        assertEquals(checkpoint.getString("root"), said.getString("root"));
        assertTrue(Instant.parse(said.getString("time")).isAfter(Instant.now().minusSeconds(61)));
    }

    @Test
    void whatIsEnteredIsSignedSoonAndTheLogHasOnlyGrown() throws SQLException {
        // Given
        grow(3);
        JsonPath before = grown(1);
        // When
        grow(8);
        JsonPath after = grown(before.getLong("size") + 8);
        // Then
        JsonPath proof = consistency(before.getLong("size"), after.getLong("size"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> hashes = proof.getList("hashes");
        assertTrue(holds(before, after.getString("root"), after.getLong("size"), hashes));
        assertFalse(holds(before, before.getString("root"), after.getLong("size"), hashes));
        assertFalse(holds(before, after.getString("root"), after.getLong("size"), hashes.subList(1, hashes.size())));
    }

    @Test
    void checkpointsComeInPages() throws SQLException {
        grow(1);
        long size = grown(1).getLong("size");
        grow(1);
        grown(size + 1);

        JsonPath first = get("checkpoints?limit=1").jsonPath();
        JsonPath second =
                get("checkpoints?limit=1&below=" + first.getLong("next")).jsonPath();

        assertEquals(1, first.getList("checkpoints").size());
        assertEquals(first.getLong("next"), first.getLong("checkpoints[0].size"));
        assertTrue(second.getLong("checkpoints[0].size") < first.getLong("next"));
    }

    @Test
    void anotherTenantsLogIsAnotherLog() throws SQLException {
        grow(1);
        grown(1);

        JsonPath other = given().get(address("albion-cars", "checkpoint")).jsonPath();

        assertEquals("albion-cars", other.getString("tenant"));
        assertFalse(get("checkpoint").jsonPath().getString("root").equals(other.getString("root")));
    }

    @Test
    void noEntryIsShown() throws SQLException {
        grow(1);
        grown(1);
        String alice = platform.subject("alice").toString();

        assertFalse(get("checkpoints").asString().contains(alice));
        assertEquals(404, get("entries").statusCode());
        assertEquals(404, get("").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-at-all", "Voltaire", "..%2F", "'"})
    void thereIsNoLogOfNobody(String tenant) {
        Response answer = given().urlEncodingEnabled(false).get(address(tenant, "checkpoint"));

        assertEquals(404, answer.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "checkpoints?limit=0",
                "checkpoints?limit=1001",
                "checkpoints?below=0",
                "checkpoints?below=-1",
                "checkpoints?below=99999999999999999999",
                "consistency",
                "consistency?earlier=0&later=1",
                "consistency?earlier=1",
                "consistency?earlier=2&later=1",
                "consistency?earlier=a&later=1"
            })
    void whatDoesNotFitIsTold(String call) {
        Response answer = get(call);

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(
                "https://quadrille.io/problems/invalid-request",
                answer.jsonPath().getString("type"));
    }

    @Test
    void thereIsNoProofForALogThatIsNotSoLongYet() {
        assertEquals(404, consistency(1, 9_000_000_000L).statusCode());
    }

    private static boolean holds(JsonPath before, String root, long size, List<String> hashes) {
        return Consistency.holds(before.getLong("size"), before.getString("root"), size, root, hashes);
    }

    private JsonPath grown(long least) {
        await().atMost(PATIENCE).until(() -> get("checkpoint").jsonPath().getLong("size"), size -> size >= least);
        return get("checkpoint").jsonPath();
    }

    private void grow(int entries) throws SQLException {
        try (Connection database = platform.sql("quadrille_app");
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + TENANT + "', false)");
            for (int i = 0; i < entries; i++) {
                statement.execute("insert into access_event (tenant, caller, app, subject, action, outcome, reasons,"
                        + " devices, streams, row_count, policy_revision) values ('" + TENANT
                        + "', 'app', 'nobodys', '" + UUID.randomUUID()
                        + "', 'read', 'refused', '{no-consent}', '{}', '{}', 0, 'r')");
            }
        }
    }

    private Response consistency(long earlier, long later) {
        return get("consistency?earlier=" + earlier + "&later=" + later);
    }

    private Response get(String what) {
        return given().get(address(TENANT, what));
    }

    private String address(String tenant, String what) {
        return platform.address("portal").resolve("/ledger/") + tenant + "/" + what;
    }

    private JWKSet keys() throws Exception {
        return JWKSet.parse(given().get(platform.address("portal").resolve("/.well-known/quadrille/keys"))
                .asString());
    }
}
