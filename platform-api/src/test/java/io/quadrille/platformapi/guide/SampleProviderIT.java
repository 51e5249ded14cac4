// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.visit.BrowserPages;
import io.quadrille.launcher.visit.Pages;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import io.quadrille.samples.tripscore.Registration;
import io.quadrille.samples.tripscore.TripScore;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnDemoPlatform
class SampleProviderIT {

    private static final String TENANT = "voltaire-motors";

    private final String app = "sample-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDriverConnectsHerCarSeesHerScoreAndStopsItInHerPortal(DemoPlatform platform) throws Exception {
        ECKey key = newKey();
        Registration registration =
                new Registration(platform.address("api"), platform.address("issuer"), TENANT + "." + app, key);
        try (TripScore sample = TripScore.start(registration, 0);
                Visitor alice = platform.visitor("alice", BrowserPages.in(Browser.locate(progress -> {})))) {
            register(platform, sample.address(), key);
            Pages pages = alice.pages();

            // When she connects her car
            pages.open(sample.address().toString());
            pages.press("form[action='/connect'] button");
            assertEquals(List.of("Loyal Assurance asks for data of yours"), pages.texts("main h1"), pages.address());
            pages.tick("label:has-text(\"Alice's car\") input[name=device]");
            pages.tick("input[name=past][value=asked]");
            pages.press("button[name=answer][value=allow]");

            // Then she has a score
            assertEquals(
                    sample.address().toString(),
                    pages.address(),
                    () -> pages.texts("main").toString());
            assertTrue(pages.texts("#score").getFirst().matches("Your score is \\d{1,3} of 100\\."));
            assertTrue(alice.person().looks("allowed").getFirst().startsWith("Loyal Assurance read"));

            // When she stops it in her portal
            pages.open(platform.address("portal") + "/consents");
            pages.unfold("article:has-text('Trip Score') details:has(form[action$='/withdraw']) > summary");
            pages.press("article:has-text('Trip Score') form[action$='/withdraw'] button.btn-danger");

            // Then there is none any more
            pages.open(sample.address().toString());
            assertEquals(List.of("There is no score: The person has withdrawn this consent."), pages.texts("#refused"));
        }
    }

    private void register(DemoPlatform platform, URI sample, ECKey key) {
        try (Desk desk = Desk.ofStaff(platform, TENANT)) {
            desk.open("/providers/loyal-assurance/apps/-/new?lang=en");
            desk.send(
                    Map.of(
                            "id",
                            app,
                            "name",
                            "Trip Score",
                            "redirectUris",
                            sample.resolve("/return").toString(),
                            "jwks",
                            new JWKSet(key.toPublicJWK()).toString()),
                    "main form .btn-primary");
            assertEquals(
                    "/providers/loyal-assurance",
                    desk.path(),
                    () -> desk.texts(".notice-problem").toString());
        }
    }

    private static ECKey newKey() throws JOSEException {
        return new ECKeyGenerator(Curve.P_256)
                .keyUse(KeyUse.SIGNATURE)
                .keyIDFromThumbprint(true)
                .generate();
    }
}
