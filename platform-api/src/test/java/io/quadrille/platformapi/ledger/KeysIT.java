// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnDemoPlatform
class KeysIT {

    @Test
    void anyoneGetsThePublicKeyAndNothingOfThePrivateOne(DemoPlatform platform) throws Exception {
        Response answer = given().get(platform.address("portal").resolve("/.well-known/quadrille/keys"));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.contentType().startsWith("application/jwk-set+json"), answer.contentType());
        JWKSet keys = JWKSet.parse(answer.asString());
        ECKey made = madeIn(platform);
        assertEquals(
                made.computeThumbprint().toString(), keys.getKeys().getFirst().getKeyID());
        assertFalse(keys.containsNonPublicKeys());
    }

    @Test
    void thePrivateKeyIsInNoLog(DemoPlatform platform) throws Exception {
        String secret = madeIn(platform).getD().toString();

        try (Stream<Path> logs = Files.list(platform.home().resolve("log"))) {
            List<Path> files = logs.toList();
            assertTrue(files.contains(platform.home().resolve("log/platform.log")));
            for (Path log : files) {
                assertFalse(Files.readString(log).contains(secret), log.toString());
            }
        }
    }

    private static ECKey madeIn(DemoPlatform platform) throws Exception {
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(platform.home().resolve("secrets.properties"))) {
            secrets.load(file);
        }
        return ECKey.parse(secrets.getProperty("signing.key"));
    }
}
