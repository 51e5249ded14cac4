// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.quadrille.launcher.home.LauncherException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A running browser of the Chromium family, without a window. Like Playwright itself it belongs to one thread. */
public final class Chromium implements AutoCloseable {

    private static final double LIMIT_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /**
     * Starts a browser.
     *
     * @param program as {@link Browser#locate} or {@link Browser#find} tell it
     * @throws LauncherException one sentence, if it does not come up
     */
    public static Chromium start(Path program) {
        Playwright playwright = driver();
        try {
            // Chromium refuses to run as root with its sandbox on.
            boolean root = System.getProperty("user.name").equals("root");
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(program)
                                    .setArgs(root ? List.of("--no-sandbox") : List.of())));
        } catch (PlaywrightException failure) {
            playwright.close();
            throw new LauncherException("The browser " + program + " does not start.", failure);
        }
    }

    /** A reader of British English who has never been here: no cookies, nobody signed in. */
    public BrowserContext newcomer() {
        BrowserContext context = browser.newContext(new NewContextOptions().setLocale("en-GB"));
        context.setDefaultTimeout(LIMIT_MILLIS);
        return context;
    }

    /** Ends the browser and everyone in it. */
    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** Playwright's driver, which is not to fetch browsers of its own accord. */
    static Playwright driver() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }
}
