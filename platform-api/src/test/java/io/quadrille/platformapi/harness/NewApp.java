// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.provider.ProviderApp;
import java.util.Map;
import java.util.UUID;

/** An app that staff has just registered, so that nobody has ever allowed it anything. */
public final class NewApp {

    private NewApp() {}

    /** Registers it with a provider of a tenant. */
    public static ProviderApp of(DemoPlatform platform, String tenant, String provider) {
        String id = "new-" + UUID.randomUUID().toString().substring(0, 8);
        ECKey key = key(id);
        try (Desk desk = Desk.ofStaff(platform, tenant)) {
            desk.open("/providers/" + provider + "/apps/-/new?lang=en");
            desk.send(
                    Map.of(
                            "id",
                            id,
                            "name",
                            "New App",
                            "redirectUris",
                            "https://new.example/return",
                            "jwks",
                            new JWKSet(key.toPublicJWK()).toString()),
                    "main form .btn-primary");
            assertEquals(
                    "/providers/" + provider,
                    desk.path(),
                    () -> desk.texts(".notice-problem").toString());
        }
        return new ProviderApp(platform.address("api"), platform.address("issuer"), tenant + "." + id, key);
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
