// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import java.net.CookieManager;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;

/** Keeps cookies as browsers do for localhost: one marked secure is sent there without TLS, too. */
final class LocalCookies implements CookieStore {

    private final CookieStore kept = new CookieManager().getCookieStore();

    @Override
    public void add(URI from, HttpCookie cookie) {
        cookie.setSecure(cookie.getSecure() && !from.getHost().equals("localhost"));
        kept.add(from, cookie);
    }

    @Override
    public List<HttpCookie> get(URI to) {
        return kept.get(to);
    }

    @Override
    public List<HttpCookie> getCookies() {
        return kept.getCookies();
    }

    @Override
    public List<URI> getURIs() {
        return kept.getURIs();
    }

    @Override
    public boolean remove(URI from, HttpCookie cookie) {
        return kept.remove(from, cookie);
    }

    @Override
    public boolean removeAll() {
        return kept.removeAll();
    }
}
