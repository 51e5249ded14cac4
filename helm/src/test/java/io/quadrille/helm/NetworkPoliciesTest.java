// SPDX-License-Identifier: Apache-2.0
package io.quadrille.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each role reaches only what it needs, and is reached only by whom it serves. */
class NetworkPoliciesTest {

    private static final Rendered CHART = Chart.with();
    private static final String KEYCLOAK = "192.0.2.10/32";
    private static final String DATABASE = "database";

    @Test
    void nothingIsAllowedToAnyPodOfTheReleaseByDefault() {
        JsonNode spec = policy("nothing-else");

        assertEquals(Set.of("Ingress", "Egress"), texts(spec.path("policyTypes")));
        assertTrue(spec.path("ingress").isMissingNode());
        assertTrue(spec.path("egress").isMissingNode());
        assertEquals(
                "{\"app.kubernetes.io/name\":\"quadrille\",\"app.kubernetes.io/instance\":\"here\"}",
                spec.at("/podSelector/matchLabels").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "api", "portal", "admin", "migration"})
    void policyIsAboutThePodsOfItsComponent(String component) {
        JsonNode labels = CHART.one(component.equals("migration") ? "Job" : "Deployment", "here-" + component)
                .at("/spec/template/metadata/labels");

        policy(component)
                .at("/podSelector/matchLabels")
                .properties()
                .forEach(label -> assertEquals(label.getValue(), labels.path(label.getKey())));
        assertEquals(Set.of("Ingress", "Egress"), texts(policy(component).path("policyTypes")));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, database:5432 kube-system:53",
        "migration, database:5432 kube-system:53",
        "api, 192.0.2.10/32:443 database:5432 kube-system:53",
        "portal, 192.0.2.10/32:443 database:5432 kube-system:53",
        "admin, 192.0.2.10/32:443 database:5432 kube-system:53"
    })
    void componentReachesWhatItNeedsAndNothingElse(String component, String reached) {
        assertEquals(
                new TreeSet<>(List.of(reached.split(" "))),
                peers(policy(component).path("egress"), "to"));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, 0.0.0.0/0:1883 ::/0:1883",
        "api, ingress-nginx:8080",
        "portal, ingress-nginx:8080",
        "admin, ingress-nginx:8080"
    })
    void roleIsReachedOnItsPortByWhomItServes(String role, String reaching) {
        assertEquals(
                new TreeSet<>(List.of(reaching.split(" "))), peers(policy(role).path("ingress"), "from"));
    }

    @Test
    void nobodyReachesTheMigration() {
        assertTrue(policy("migration").path("ingress").isMissingNode());
    }

    @Test
    void healthAndMetricsAreReachedOnlyByWhoIsNamed() {
        Rendered chart = Chart.with("networkPolicy.metrics=[{\"ipBlock\": {\"cidr\": \"198.51.100.0/24\"}}]");

        assertEquals(
                Set.of("0.0.0.0/0:1883", "::/0:1883", "198.51.100.0/24:9000"),
                peers(chart.one("NetworkPolicy", "here-ingest").at("/spec/ingress"), "from"));
    }

    @Test
    void rulesFollowTheDatabasesAndKeycloaksPorts() {
        Rendered chart = Chart.with("database.port=6432", "networkPolicy.identityPort=8443");

        assertEquals(
                Set.of(KEYCLOAK + ":8443", DATABASE + ":6432", "kube-system:53"),
                peers(chart.one("NetworkPolicy", "here-api").at("/spec/egress"), "to"));
    }

    @Test
    void policiesAreLeftOutOnlyWhenThatIsAsked() {
        assertEquals(6, CHART.all("NetworkPolicy").size());
        assertTrue(
                Chart.with("networkPolicy.enabled=false").all("NetworkPolicy").isEmpty());
    }

    private static JsonNode policy(String component) {
        return CHART.one("NetworkPolicy", "here-" + component).path("spec");
    }

    private static Set<String> texts(JsonNode list) {
        return Rendered.elements(list).map(JsonNode::asText).collect(Collectors.toSet());
    }

    /** Every pair of peer and port that the rules allow, as {@code PEER:PORT}; a rule that names no peer or no port allows any. */
    private static Set<String> peers(JsonNode rules, String direction) {
        Set<String> allowed = new TreeSet<>();
        for (JsonNode rule : rules) {
            Set<String> ports = rule.path("ports").isEmpty()
                    ? Set.of("any")
                    : Rendered.elements(rule.path("ports"))
                            .map(port -> port.path("port").asText())
                            .collect(Collectors.toSet());
            Set<String> peers = rule.path(direction).isEmpty()
                    ? Set.of("anyone")
                    : Rendered.elements(rule.path(direction))
                            .map(NetworkPoliciesTest::name)
                            .collect(Collectors.toSet());
            peers.forEach(peer -> ports.forEach(port -> allowed.add(peer + ":" + port)));
        }
        return allowed;
    }

    private static String name(JsonNode peer) {
        String address = peer.at("/ipBlock/cidr").asText();
        return address.isEmpty()
                ? peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .asText()
                : address;
    }
}
