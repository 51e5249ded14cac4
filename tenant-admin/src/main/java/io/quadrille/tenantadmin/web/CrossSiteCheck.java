// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses state-changing requests that another site made a browser send. Fetch metadata decides (W3C Fetch Metadata); a
 * browser too old for it, or on plain http away from localhost, is judged by Origin (RFC 6454).
 */
record CrossSiteCheck(String publicOrigin) {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    /** Doors that never look at a cookie: nothing a browser carries by itself opens them. */
    private static final List<String> WITHOUT_COOKIES = List.of("/api/", "/ingest/");

    /** The check for a platform known at {@code address}; an origin is written as browsers do, without the usual port. */
    static CrossSiteCheck of(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = address.getPort() == -1 || address.getPort() == usual ? "" : ":" + address.getPort();
        return new CrossSiteCheck(scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port);
    }

    boolean refuses(String method, String path, String fetchSite, String origin) {
        if (HARMLESS.contains(method) || WITHOUT_COOKIES.stream().anyMatch(path::startsWith)) {
            return false;
        }
        return fetchSite == null ? !publicOrigin.equals(origin) : !fetchSite.equals("same-origin");
    }
}
