// SPDX-License-Identifier: Apache-2.0
package io.quadrille.helm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be given, and what must be. */
class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ingress.enabled=false",
                "ingress.enabled=true",
                "networkPolicy.enabled=false",
                "exports.existingClaim=mine",
                "roles.ingest.autoscaling.enabled=true",
                "devices.serviceType=LoadBalancer"
            })
    void chartIsFreeOfWhatHelmWarnsOf(String set, @TempDir Path copies) {
        LintResult result = Chart.lint(copies, set);

        assertEquals(List.of("[INFO] Chart.yaml: icon is recommended"), result.getMessages());
        assertFalse(result.isFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/image/repository",
                "/publicUrl",
                "/database/host",
                "/identity/issuer",
                "/networkPolicy/database"
            })
    void whatIsMissingIsNamed(String missing) {
        String refusal = Chart.refusalOfItsOwnValues();

        assertTrue(refusal.contains("at '" + missing + "'"), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "replicas=3, additional properties 'replicas' not allowed",
        "database.password=hunter2, additional properties 'password' not allowed",
        "session.value=hunter2, additional properties 'value' not allowed",
        "database.port=postgres, 'got string, want integer'",
        "database.unencrypted=maybe, /database/unencrypted",
        "database.certificates.configMap=, /database/certificates/configMap",
        "publicUrl=https://data.example.com/portal, /publicUrl",
        "identity.issuer=id.example.com, /identity/issuer",
        "roles.api.replicas=-1, /roles/api/replicas",
        "roles.ghost.replicas=1, additional properties 'ghost' not allowed",
        "roles.portal.replicas=2, /roles/portal/replicas",
        "image.digest=latest, /image/digest",
        "exports.size=lots, /exports/size",
        "devices.serviceType=NodePort, /devices/serviceType"
    })
    void badValueIsRefused(String set, String reason) {
        String refusal = Chart.refusalOf(set);

        assertTrue(refusal.contains(reason), refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settings={\"quadrille.database.app.password\": \"hunter2\"}",
                "settings={\"quadrille.roles\": \"ingest,api\"}",
                "settings={\"quadrille.mqtt.port\": \"1884\"}",
                "settings={\"quadrille.session.secret\": \"hunter2\"}",
                "settings={\"quadrille.database.migrate\": \"only\"}",
                "settings={\"PATH\": \"/tmp\"}"
            })
    void settingThatTheChartOrASecretGivesIsRefused(String set) {
        String refusal = Chart.refusalOf(set);

        assertTrue(refusal.contains("invalid propertyName"), refusal);
    }

    @Test
    void networkPoliciesNeedToKnowWhoTheDatabaseAndKeycloakAre() {
        String refusal = Chart.refusalOf("networkPolicy.database=[]", "networkPolicy.identity=[]");

        assertTrue(refusal.contains("/networkPolicy/database': minItems"), refusal);
        assertTrue(refusal.contains("/networkPolicy/identity': minItems"), refusal);
    }
}
