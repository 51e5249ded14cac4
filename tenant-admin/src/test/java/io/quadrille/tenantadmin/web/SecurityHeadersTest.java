// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quadrille.tenantadmin.api.web.ContentPolicy;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @Test
    void everyAnswerIsKeptToItself() {
        new SecurityHeaders(new ContentPolicy(), false).on(headers, "/assets/quadrille.css");
        assertEquals(new ContentPolicy().header(), headers.get("Content-Security-Policy"));
        assertEquals("nosniff", headers.get("X-Content-Type-Options"));
        assertEquals("same-origin", headers.get("Referrer-Policy"));
        assertNull(headers.get("Strict-Transport-Security"));
    }

    @Test
    void personalPagesAreNotStoredAndAssetsAreAskedForAgain() {
        SecurityHeaders guard = new SecurityHeaders(new ContentPolicy(), false);
        guard.on(headers, "/portal/devices");
        assertEquals("no-store", headers.get("Cache-Control"));
        MultiMap asset = MultiMap.caseInsensitiveMultiMap().set("Cache-Control", "public, immutable, max-age=86400");
        guard.on(asset, "/assets/quadrille.css");
        assertEquals("public, max-age=300", asset.get("Cache-Control"));
    }

    @Test
    void aPolicyThatTheResourceSetStays() {
        headers.set("Content-Security-Policy", "default-src 'none'");
        new SecurityHeaders(new ContentPolicy(), true).on(headers, "/portal/requests/t/1");
        assertEquals("default-src 'none'", headers.get("Content-Security-Policy"));
        assertEquals("max-age=31536000", headers.get("Strict-Transport-Security"));
    }
}
