// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import java.util.List;
import java.util.Set;

/**
 * Refuses state-changing requests that another site made a browser send. Fetch metadata decides (W3C Fetch Metadata); a
 * browser too old for it, or on plain http away from localhost, is judged by Origin (RFC 6454).
 */
record CrossSiteCheck(String publicOrigin) {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Doors that never look at a cookie: nothing a browser carries by itself opens them. */
    private static final List<String> WITHOUT_COOKIES = List.of("/api/", "/ingest/");

    boolean refuses(String method, String path, String fetchSite, String origin) {
        if (HARMLESS.contains(method) || WITHOUT_COOKIES.stream().anyMatch(path::startsWith)) {
            return false;
        }
        return fetchSite == null ? !publicOrigin.equals(origin) : !fetchSite.equals("same-origin");
    }
}
