// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.frontdoor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.launcher.keycloak.RealmPolicies;
import io.quadrille.platformapi.frontdoor.RealmDesk.Who;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import leaves a realm alone that is there already; the rules for clients reach it nevertheless. */
@OnDemoPlatform
class OlderRealmIT {

    private static final String NAME = "voltaire-motors.made-under-old-rules";
    private static final String THEIRS = "added-by-an-operator";

    private RealmDesk desk;

    @BeforeEach
    void sitDown(DemoPlatform platform) {
        desk = new RealmDesk(platform);
    }

    @AfterEach
    void tidyUp() {
        desk.remove(NAME);
        desk.policies(List.of());
        new RealmPolicies(desk.admin()).apply();
    }

    @Test
    void aRealmOfAnEarlierVersionGetsTheRulesOfThisOne() {
        // Given
        List<String> rules = desk.policies();
        Map<String, Object> portal = unmarked("portal");
        desk.policies(List.of(THEIRS));
        desk.update(Who.MASTER, portal).then().statusCode(204);
        assertEquals(201, desk.create(Who.MASTER, weak()).statusCode());

        // When
        new RealmPolicies(desk.admin()).apply();

        // Then
        assertEquals(List.of(THEIRS), desk.policies().subList(0, 1));
        assertEquals(rules, desk.policies().subList(1, desk.policies().size()));
        assertEquals("platform", RealmDesk.attributes(desk.client("portal")).get(RealmDesk.MARK));
        assertEquals(400, desk.create(Who.MASTER, weak()).statusCode());
    }

    private Map<String, Object> unmarked(String clientId) {
        Map<String, Object> client = desk.client(clientId);
        RealmDesk.attributes(client).put(RealmDesk.MARK, "");
        return client;
    }

    private static Map<String, Object> weak() {
        Map<String, Object> client = new HashMap<>(RealmDesk.app(NAME, RealmDesk.key()));
        client.put("clientAuthenticatorType", "client-secret");
        return client;
    }
}
