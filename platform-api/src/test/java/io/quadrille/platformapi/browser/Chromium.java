// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.quadrille.platformapi.harness.DemoPlatform;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One real browser for the tests of a class. */
final class Chromium implements AutoCloseable {

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;

    Chromium() {
        Path program = io.quadrille.launcher.browser.Browser.find()
                .orElseThrow(() -> new IllegalStateException("these tests need Chromium or Chrome"));
        // Chromium refuses to run as root with its sandbox on.
        boolean root = System.getProperty("user.name").equals("root");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(root ? List.of("--no-sandbox") : List.of()));
    }

    /** A page of a browser in which nobody is signed in. */
    Page visitor() {
        return browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"))
                .newPage();
    }

    /** A page of somebody who has signed in at one of the platform's doors. */
    Page signedIn(DemoPlatform platform, String door, String username, String password) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en-GB"));
        Page page = context.newPage();
        page.navigate(platform.address(door).toString());
        page.locator("#username").fill(username);
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(platform.address(door).toString()));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
