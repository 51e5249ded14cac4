// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import io.quadrille.launcher.browser.Browser;
import io.quadrille.launcher.browser.Chromium;
import io.quadrille.platformapi.harness.DemoPlatform;

/** Those who read the pages, each with a real browser of her own in which she has signed in. */
final class Readers implements AutoCloseable {

    private final DemoPlatform platform;
    private final Chromium chromium;

    Readers(DemoPlatform platform) {
        this.platform = platform;
        this.chromium = Chromium.start(
                Browser.find().orElseThrow(() -> new IllegalStateException("these tests need Chromium or Chrome")));
    }

    /** Somebody who has not signed in. */
    Page stranger() {
        return chromium.newcomer().newPage();
    }

    Page person(String username) {
        return signedIn("portal", platform.account("people", "username", username));
    }

    Page staff(String tenant) {
        return signedIn("admin", platform.account("tenants", "id", tenant).path("admin"));
    }

    Page operator() {
        return signedIn("admin", platform.ready().path("operator"));
    }

    @Override
    public void close() {
        chromium.close();
    }

    private Page signedIn(String door, JsonNode account) {
        Page page = chromium.newcomer().newPage();
        page.navigate(platform.address(door).toString());
        page.locator("#username").fill(account.path("username").asText());
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(account.path("password").asText());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(platform.address(door).toString()));
        return page;
    }
}
