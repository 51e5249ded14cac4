// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does with a consent after the day on which she was asked. */
@OnDemoPlatform
class LaterLifeIT {

    private static final String TENANT = "albion-cars";
    private static final Instant FIRST = Instant.parse("2026-01-05T08:00:00Z");

    @TempDir
    private Path folder;

    private DemoPlatform platform;
    private ProviderApp app;
    private Asking asking;
    private Stored stored;
    private Visitor bruno;

    @BeforeEach
    void brunoIsAsked(DemoPlatform running) {
        platform = running;
        app = running.app("albion-cars.safe-miles");
        asking = new Asking(running, app);
        stored = new Stored(running);
        bruno = running.visitor("bruno");
    }

    @AfterEach
    void nothingIsLeft() {
        bruno.close();
        asking.giveUpEverything();
    }

    @Test
    void whatHePutOffHeDecidesFromHisPortal() throws Exception {
        // Given
        URI request = asking.request(asking.agreement("PT0S"), Wish.usageSince(FIRST));
        bruno.defer(request);
        UUID consent = stored.newestConsent(TENANT, "safe-miles", "RequestDeferred");

        // When
        bruno.pages().open(bruno.portal() + "/consents/" + TENANT + "/" + consent + "/decide");
        String asked = bruno.pages().address();
        bruno.pages().press("button[name=answer][value=allow]");

        // Then
        assertEquals(request.getPath(), URI.create(asked).getPath());
        assertEquals(
                "/portal/consents/" + TENANT + "/" + consent,
                URI.create(bruno.pages().address()).getPath());
        assertEquals("Given", state(consent.toString()));
    }

    @Test
    void whatIsDecidedCannotBeDecidedAgain() throws Exception {
        URI request = asking.request(asking.agreement("PT0S"), Wish.usageSince(FIRST));
        bruno.defer(request);
        UUID consent = stored.newestConsent(TENANT, "safe-miles", "RequestDeferred");
        bruno.refuse(request);

        bruno.pages().open(bruno.portal() + "/consents/" + TENANT + "/" + consent + "/decide");

        assertTrue(
                bruno.pages().address().endsWith(consent + "?note=over"),
                bruno.pages().address());
        assertEquals("Refused", state(consent.toString()));
    }

    @Test
    void whatEndsSoonIsToldOnHisFirstPageAndRenewed() throws Exception {
        // Given
        String consent = asking.allowed(bruno.person(), "car-1", Wish.usageSince(FIRST));
        String link = "section[aria-labelledby=needs] a[href='/portal/consents/" + TENANT + "/" + consent + "']";
        bruno.pages().open(bruno.portal().toString());
        assertFalse(bruno.pages().shows(link));
        stored.change(
                "update consent set valid_from = now() - interval '80 days', valid_until = now() + interval '10 days'"
                        + " where tenant = ? and consent = ?",
                TENANT,
                UUID.fromString(consent));

        // When
        bruno.pages().open(bruno.portal().toString());
        boolean told = bruno.pages().shows(link);
        bruno.press(TENANT, consent, "renew");

        // Then
        assertTrue(told);
        assertTrue(
                bruno.pages().address().endsWith("?note=renewed"), bruno.pages().address());
        assertEquals("RenewedConsentGiven", state(consent));
        bruno.pages().open(bruno.portal().toString());
        assertFalse(bruno.pages().shows(link));
    }

    @Test
    void hisReceiptAndTheAppsSayTheSameAndFitThePublishedKey() throws Exception {
        String consent = asking.allowed(bruno.person(), "car-1", Wish.usageSince(FIRST));
        Path file = folder.resolve("receipt.jws");

        bruno.pages().open(bruno.portal() + "/consents/" + TENANT + "/" + consent);
        bruno.pages().save("a[href$='/receipts/1']", file);

        JWSObject his = JWSObject.parse(Files.readString(file));
        JWSObject its = JWSObject.parse(receipt("/consents/" + consent + "/receipt"));
        JWKSet keys = JWKSet.load(platform.address("portal")
                .resolve("/.well-known/quadrille/keys")
                .toURL());
        assertTrue(his.verify(
                new ECDSAVerifier(keys.getKeyByKeyId(his.getHeader().getKeyID()).toECKey())));
        assertEquals(read(his), read(its));
        assertEquals(
                consent, read(his).at("/dpv:hasRecordOfActivity/dct:identifier").asText());
    }

    private String receipt(String path) {
        Calls calls = new Calls(platform, app);
        return calls.signed("GET", path)
                .accept("application/jose")
                .get(calls.address(path))
                .asString();
    }

    private String state(String consent) {
        return app.get("/consents/" + consent).json().path("state").asText();
    }

    private static JsonNode read(JWSObject receipt) throws Exception {
        return new ObjectMapper().readTree(receipt.getPayload().toString());
    }
}
