// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossSiteCheckTest {

    private static final String HOME = "https://quadrille.example";

    private final CrossSiteCheck check = CrossSiteCheck.of(URI.create(HOME + "/"));

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void lookingIsNeverRefused(String method) {
        assertFalse(check.refuses(method, "/portal", "cross-site", "https://elsewhere.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void changingFromAnotherSiteIsRefused(String method) {
        assertTrue(check.refuses(method, "/portal/consents", "cross-site", HOME));
        assertTrue(check.refuses(method, "/admin/devices", "same-site", HOME));
        assertTrue(check.refuses(method, "/admin/devices", "none", HOME));
    }

    @Test
    void changingFromThisPlatformIsLetThrough() {
        assertFalse(check.refuses("POST", "/portal/consents", "same-origin", null));
        assertFalse(check.refuses("POST", "/admin/devices", "same-origin", HOME));
    }

    @Test
    void aBrowserWithoutFetchMetadataIsJudgedByItsOrigin() {
        assertFalse(check.refuses("POST", "/portal/consents", null, HOME));
        assertTrue(check.refuses("POST", "/portal/consents", null, "https://elsewhere.example"));
        assertTrue(check.refuses("POST", "/portal/consents", null, "http://quadrille.example"));
        assertTrue(check.refuses("POST", "/portal/consents", null, "null"));
    }

    @Test
    void aRequestThatDoesNotSayWhereItComesFromIsRefused() {
        assertTrue(check.refuses("POST", "/portal/consents", null, null));
    }

    @Test
    void doorsThatLookAtNoCookieAreOpenToPrograms() {
        assertFalse(check.refuses("POST", "/api/v1/consent-requests", null, null));
        assertFalse(check.refuses("POST", "/ingest/v1/readings", null, null));
        assertTrue(check.refuses("POST", "/apiary", null, null));
    }

    @Test
    void theUsualPortIsNotWrittenAndAnotherOneIs() {
        assertEquals(
                "https://a.example",
                CrossSiteCheck.of(URI.create("https://a.example:443/x")).publicOrigin());
        assertEquals(
                "http://localhost:9080",
                CrossSiteCheck.of(URI.create("http://LOCALHOST:9080")).publicOrigin());
    }
}
