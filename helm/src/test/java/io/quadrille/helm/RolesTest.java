// SPDX-License-Identifier: Apache-2.0
package io.quadrille.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One image, many roles: each plays its own, and holds its own secrets. */
class RolesTest {

    private static final Rendered CHART = Chart.with();

    @ParameterizedTest
    @CsvSource({
        "ingest, quadrille-database-ingest",
        "api, quadrille-database-app quadrille-session quadrille-signing",
        "portal, quadrille-database-app quadrille-session quadrille-signing quadrille-identity-portal",
        "admin, quadrille-database-app quadrille-session quadrille-signing quadrille-identity-admin quadrille-identity-platform",
        "migration, quadrille-database-owner"
    })
    void processGetsTheSecretsOfItsRoleAndNoOther(String component, String secrets) {
        assertEquals(new TreeSet<>(Arrays.asList(secrets.split(" "))), CHART.secrets(component));
    }

    @ParameterizedTest
    @CsvSource({
        "ingest, 1883, QUADRILLE_MQTT_HOST",
        "api, 8080, QUADRILLE_HTTP_HOST",
        "portal, 8080, QUADRILLE_HTTP_HOST",
        "admin, 8080, QUADRILLE_HTTP_HOST"
    })
    void roleListensOnItsOwnPortsAlone(String role, int port, String host) {
        assertEquals(role, CHART.environment(role).get("QUADRILLE_ROLES"));
        assertEquals(Set.of(port, 9000), Rendered.ports(CHART.container(role).path("ports"), "containerPort"));
        assertEquals(
                Set.of(host, "QUADRILLE_MANAGEMENT_HOST"),
                CHART.environment(role).keySet().stream()
                        .filter(name -> name.endsWith("_HOST"))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"ingest, 1883", "api, 8080", "portal, 8080", "admin, 8080"})
    void serviceOffersTheRolesPortAndNotItsHealth(String role, int port) {
        assertEquals(
                Set.of(port),
                Rendered.ports(CHART.one("Service", "here-" + role).at("/spec/ports"), "port"));
    }

    @Test
    void onlyTheMigrationMigratesAndItComesFirst() {
        Rendered.ROLES.forEach(
                role -> assertEquals("never", CHART.environment(role).get("QUADRILLE_DATABASE_MIGRATE")));
        assertEquals("only", CHART.environment("migration").get("QUADRILLE_DATABASE_MIGRATE"));
        JsonNode annotations = CHART.one("Job", "here-migration").at("/metadata/annotations");
        assertEquals("pre-install,pre-upgrade", annotations.path(Chart.HOOK).asText());
        assertEquals(List.of(), Chart.withoutHooks().all("Job"));
    }

    @Test
    void noPasswordOrSecretStandsInTheChart() {
        Set<String> plain = Stream.concat(Rendered.ROLES.stream(), Stream.of("migration"))
                .flatMap(component -> CHART.environment(component).entrySet().stream())
                .filter(variable -> variable.getKey().matches(".*_(PASSWORD|SECRET|KEY)"))
                .filter(variable -> !variable.getValue().startsWith("secret "))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());

        assertEquals(Set.of(), plain);
        assertTrue(CHART.all("Secret").isEmpty());
    }

    @Test
    void everyVariableIsASettingThatThePlatformKnows() throws IOException {
        String page = Files.readString(Path.of("../docs/settings.md"));
        Set<String> known = Pattern.compile("QUADRILLE_[A-Z0-9_]+")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        Rendered chart = Chart.with("settings={\"quadrille.log.level\": \"DEBUG\"}");
        Set<String> used = Stream.concat(Rendered.ROLES.stream(), Stream.of("migration"))
                .flatMap(component -> chart.environment(component).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(used.contains("QUADRILLE_LOG_LEVEL"));
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @Test
    void everySettingThatIsRequiredIsGivenToSomeProcess() throws IOException {
        Set<String> given = Stream.concat(Rendered.ROLES.stream(), Stream.of("migration"))
                .flatMap(component -> CHART.environment(component).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> required = Pattern.compile("`(QUADRILLE_[A-Z0-9_]+)` \\| required")
                .matcher(Files.readString(Path.of("../docs/settings.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(required.contains("QUADRILLE_SIGNING_KEY"));
        required.removeAll(given);
        assertEquals(Set.of(), required);
    }

    @Test
    void clusterAddsNoVariablesOfItsOwn() {
        assertTrue(CHART.pods().noneMatch(pod -> pod.path("enableServiceLinks").asBoolean(true)));
    }

    @Test
    void onlyThePortalKeepsFiles() {
        assertEquals(Set.of("here-exports"), claims(CHART, "portal"));
        assertEquals("/exports", CHART.environment("portal").get("QUADRILLE_EXPORTS_DIRECTORY"));
        Stream.of("ingest", "api", "admin", "migration").forEach(component -> {
            assertEquals(Set.of(), claims(CHART, component), component);
            assertFalse(CHART.environment(component).containsKey("QUADRILLE_EXPORTS_DIRECTORY"), component);
        });
    }

    @Test
    void claimThatExistsIsNotMadeAgain() {
        Rendered chart = Chart.with("exports.existingClaim=mine");

        assertTrue(chart.all("PersistentVolumeClaim").isEmpty());
        assertEquals(Set.of("mine"), claims(chart, "portal"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "api", "portal", "admin", "migration"})
    void databaseIsCheckedByItsCertificateUnlessToldOtherwise(String component) {
        assertEquals("/database/ca.crt", CHART.environment(component).get("QUADRILLE_DATABASE_CERTIFICATES"));
        assertEquals(Set.of("database-ca"), texts(CHART.pod(component).path("volumes"), "/configMap/name"));

        Rendered plain = Chart.with("database.unencrypted=true");

        assertFalse(plain.environment(component).containsKey("QUADRILLE_DATABASE_CERTIFICATES"));
        assertEquals(Set.of(), texts(plain.pod(component).path("volumes"), "/configMap/name"));
    }

    private static Set<String> claims(Rendered chart, String component) {
        return texts(chart.pod(component).path("volumes"), "/persistentVolumeClaim/claimName");
    }

    private static Set<String> texts(JsonNode list, String place) {
        return Rendered.elements(list)
                .map(element -> element.at(place))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
