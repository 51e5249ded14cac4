// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnDemoPlatform
class ProviderGuideIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void everyCommandOfTheProvidersGuideDoesWhatItSays(DemoPlatform platform) throws Exception {
        // Given
        String app = "guide-" + UUID.randomUUID().toString().substring(0, 8);
        Guide guide = Guide.read("providers.md", folder);

        // When
        String key = guide.next();
        register(platform, app, key.substring(key.lastIndexOf("{\"keys\"")));
        guide.export("QUADRILLE_API", platform.address("api").toString());
        guide.export("QUADRILLE_ISSUER", platform.address("issuer").toString());
        guide.export("CLIENT_ID", "voltaire-motors." + app);
        guide.export("CLIENT_KEY", "trip-score-key.json");
        guide.export("RETURN", returnAddress(platform));
        guide.next();
        guide.next();
        URI consentPage = URI.create(guide.next().lines().toList().getLast());
        Map<String, String> brought = allow(platform, consentPage);
        JsonNode page = JSON.readTree(guide.next());

        // Then
        assertEquals("Given", brought.get("status"));
        assertEquals("af0ifjsldkj", brought.get("state"));
        assertEquals(platform.address("issuer").toString(), brought.get("iss"));
        assertEquals(
                firstSpeeds(platform),
                page.path("readings").findValues("value").stream()
                        .map(JsonNode::asDouble)
                        .toList());
        assertFalse(guide.hasMore());
    }

    private static List<Double> firstSpeeds(DemoPlatform platform) throws SQLException {
        return new Stored(platform)
                .readings("voltaire-motors", "car-1").stream()
                        .filter(row -> row.stream().equals("speed"))
                        .limit(5)
                        .map(row -> row.value().getFirst())
                        .toList();
    }

    private static void register(DemoPlatform platform, String app, String publicKeys) {
        try (Desk desk = Desk.ofStaff(platform, "voltaire-motors")) {
            desk.open("/providers/loyal-assurance/apps/-/new?lang=en");
            desk.send(
                    Map.of(
                            "id",
                            app,
                            "name",
                            "Trip Score",
                            "redirectUris",
                            returnAddress(platform),
                            "jwks",
                            publicKeys),
                    "main form .btn-primary");
            assertEquals(
                    "/providers/loyal-assurance",
                    desk.path(),
                    () -> desk.texts(".notice-problem").toString());
        }
    }

    private static String returnAddress(DemoPlatform platform) {
        return platform.address("portal").resolve("/demo/return").toString();
    }

    private static Map<String, String> allow(DemoPlatform platform, URI consentPage) {
        try (Visitor alice = platform.visitor("alice")) {
            alice.person().readRequest(consentPage);
            return alice.person().allow("car-1", Set.of());
        }
    }
}
