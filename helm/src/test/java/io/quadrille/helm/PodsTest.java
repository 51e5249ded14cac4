// SPDX-License-Identifier: Apache-2.0
package io.quadrille.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How the pods are run and watched. */
class PodsTest {

    private static final Rendered CHART = Chart.with();

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "api", "portal", "admin", "migration"})
    void podIsRestricted(String component) {
        JsonNode pod = CHART.pod(component);
        JsonNode container = CHART.container(component).path("securityContext");

        assertTrue(pod.at("/securityContext/runAsNonRoot").asBoolean());
        assertEquals(10001, pod.at("/securityContext/runAsUser").asInt());
        assertEquals(
                "RuntimeDefault", pod.at("/securityContext/seccompProfile/type").asText());
        assertFalse(container.path("allowPrivilegeEscalation").asBoolean(true));
        assertTrue(container.path("readOnlyRootFilesystem").asBoolean());
        assertEquals("{\"drop\":[\"ALL\"]}", container.path("capabilities").toString());
        assertEquals(1, pod.path("containers").size());
        assertTrue(pod.path("hostNetwork").isMissingNode());
    }

    @Test
    void noPodHoldsATokenOfTheCluster() {
        assertTrue(CHART.pods()
                .noneMatch(pod -> pod.path("automountServiceAccountToken").asBoolean(true)));
        assertFalse(CHART.one("ServiceAccount", "here")
                .path("automountServiceAccountToken")
                .asBoolean(true));
        assertTrue(CHART.all("Role").isEmpty());
        assertTrue(CHART.all("RoleBinding").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "api", "portal", "admin"})
    void roleIsAskedOnTheManagementPort(String role) {
        JsonNode container = CHART.container(role);

        assertEquals("{\"path\":\"/q/health/started\",\"port\":\"management\"}", probe(container, "startupProbe"));
        assertEquals("{\"path\":\"/q/health/live\",\"port\":\"management\"}", probe(container, "livenessProbe"));
        assertEquals("{\"path\":\"/q/health/ready\",\"port\":\"management\"}", probe(container, "readinessProbe"));
        assertEquals("512Mi", container.at("/resources/requests/memory").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "api", "portal", "admin"})
    void roleLosesAtMostOnePodAtATime(String role) {
        JsonNode budget = CHART.one("PodDisruptionBudget", "here-" + role).path("spec");

        assertEquals(1, budget.path("maxUnavailable").asInt());
        assertEquals(CHART.one("Deployment", "here-" + role).at("/spec/selector"), budget.path("selector"));
    }

    @Test
    void nothingScalesByItselfUnlessAsked() {
        assertEquals(List.of(), CHART.all("HorizontalPodAutoscaler"));

        Rendered chart = Chart.with("roles.api.autoscaling.enabled=true");

        assertEquals(1, chart.all("HorizontalPodAutoscaler").size());
        assertTrue(chart.one("Deployment", "here-api").at("/spec/replicas").isMissingNode());
        assertEquals(
                2, chart.one("Deployment", "here-ingest").at("/spec/replicas").asInt());
    }

    @Test
    void imageIsTheChartsOwnVersionUnlessAnotherIsNamed() {
        assertEquals("registry.example.com/quadrille:0.1.0-SNAPSHOT", image(CHART, "api"));
        assertEquals("registry.example.com/quadrille:1.2.3", image(Chart.with("image.tag=1.2.3"), "migration"));
    }

    @Test
    void digestWinsOverATag() {
        String digest = "sha256:" + "0a".repeat(32);
        Rendered chart = Chart.with("image.tag=1.2.3", "image.digest=" + digest);

        assertEquals("registry.example.com/quadrille@" + digest, image(chart, "api"));
    }

    @Test
    void ingressLeadsEachPathToItsRole() {
        assertEquals(List.of(), CHART.all("Ingress"));

        JsonNode rule =
                Chart.with("ingress.enabled=true").one("Ingress", "here").at("/spec/rules/0");

        assertEquals("data.example.com", rule.path("host").asText());
        assertEquals(
                List.of("/ portal", "/admin admin", "/api api", "/q/openapi api"),
                Rendered.elements(rule.at("/http/paths"))
                        .map(path -> path.path("path").asText() + " "
                                + path.at("/backend/service/name").asText().substring("here-".length()))
                        .toList());
    }

    private static String image(Rendered chart, String component) {
        return chart.container(component).path("image").asText();
    }

    private static String probe(JsonNode container, String name) {
        return container.path(name).path("httpGet").toString();
    }
}
