// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import io.quadrille.tenantadmin.api.web.ContentPolicy;
import io.vertx.core.MultiMap;
import java.util.Map;

/** The headers that keep a page to itself. What a resource has set already stays. */
record SecurityHeaders(ContentPolicy policy, boolean https) {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()");

    void on(MultiMap headers, String path) {
        ALWAYS.forEach((name, value) -> absent(headers, name, value));
        absent(headers, ContentPolicy.HEADER, policy.header());
        if (https) {
            absent(headers, "Strict-Transport-Security", "max-age=31536000");
        }
        if (personal(path)) {
            absent(headers, "Cache-Control", "no-store");
        } else if (path.startsWith("/assets/")) {
            headers.set("Cache-Control", "public, max-age=300");
        }
    }

    private static boolean personal(String path) {
        return path.startsWith("/portal") || path.startsWith("/admin");
    }

    private static void absent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
