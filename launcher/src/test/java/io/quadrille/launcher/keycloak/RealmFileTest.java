// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {

    private static final String PROFILE = "fapi-2-dpop-security-profile";

    private final JsonNode realm = read();

    @Test
    void everyPasswordAndSecretIsAPlaceholder() {
        List<String> secrets = StreamSupport.stream(realm.findValues("secret").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<String> passwords = realm.at("/users").findValues("credentials").stream()
                .map(credentials -> credentials.at("/0/value").asText())
                .toList();

        assertEquals(
                List.of(
                        "${QUADRILLE_IDENTITY_PORTAL_SECRET}",
                        "${QUADRILLE_IDENTITY_ADMIN_SECRET}",
                        "${QUADRILLE_IDENTITY_PLATFORM_SECRET}"),
                secrets);
        assertEquals(List.of("${QUADRILLE_OPERATOR_PASSWORD}"), passwords);
    }

    @Test
    void peopleSignInByCodeWithProofKeyAndReturnToOneAddress() {
        for (String name : List.of("portal", "admin")) {
            JsonNode client = client(name);
            assertEquals(
                    "S256", client.at("/attributes/pkce.code.challenge.method").asText());
            assertEquals(1, client.path("redirectUris").size());
            assertEquals(
                    "${QUADRILLE_PUBLIC_URL}/" + name + "/callback",
                    client.at("/redirectUris/0").asText());
            assertTrue(client.path("standardFlowEnabled").asBoolean());
        }
    }

    @Test
    void noClientIsPublicOrTakesPasswordsDirectly() {
        for (JsonNode client : realm.path("clients")) {
            assertFalse(client.path("publicClient").asBoolean());
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean());
            assertFalse(client.path("implicitFlowEnabled").asBoolean());
        }
    }

    @Test
    void thePlatformMayManageClientsPeopleAndTenantsAndNothingElse() {
        JsonNode account = StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.path("serviceAccountClientId").asText().equals("platform"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                "{\"realm-management\":[\"manage-clients\",\"manage-users\",\"manage-organizations\"]}",
                account.path("clientRoles").toString());
    }

    @Test
    void clientsFollowTheFinancialGradeProfileWhoeverMakesThem() {
        assertEquals(
                Map.of(
                        "provider-apps", List.of(PROFILE, "provider-app"),
                        "registration", List.of(PROFILE, "provider-app"),
                        "api-scopes", List.of(PROFILE, "provider-app"),
                        "unmarked", List.of("nothing")),
                StreamSupport.stream(realm.at("/clientPolicies/policies").spliterator(), false)
                        .filter(policy -> policy.path("enabled").asBoolean())
                        .collect(Collectors.toMap(
                                policy -> policy.path("name").asText(), policy -> texts(policy.path("profiles")))));
        assertEquals(
                List.of("ByAuthenticatedUser", "ByAnonymous", "ByInitialAccessToken", "ByRegistrationAccessToken"),
                texts(realm.at("/clientPolicies/policies/1/conditions/0/configuration/update-client-source")));
    }

    @Test
    void everyScopeOfTheProviderApiIsGuardedAndMeantForIt() {
        List<String> guarded = texts(realm.at("/clientPolicies/policies/2/conditions/0/configuration/scopes"));

        assertEquals(
                guarded,
                StreamSupport.stream(realm.path("clientScopes").spliterator(), false)
                        .filter(scope -> scope.at("/protocolMappers/0/config/included.custom.audience")
                                .asText()
                                .equals("quadrille-api"))
                        .map(scope -> scope.path("name").asText())
                        .toList());
        assertEquals(guarded, texts(realm.at("/clientPolicies/policies/3/conditions/0/configuration/scopes")));
    }

    @Test
    void onlyThePlatformsOwnClientsAreExempt() {
        for (JsonNode client : realm.path("clients")) {
            assertEquals("platform", client.at("/attributes/platform.kind").asText());
        }
    }

    @Test
    void guessingIsSlowedAndBothLanguagesAreSpoken() {
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertEquals("[\"en\",\"fr\"]", realm.path("supportedLocales").toString());
    }

    private JsonNode client(String name) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read() {
        try (InputStream file = RealmFileTest.class.getResourceAsStream("/realm/quadrille-realm.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
