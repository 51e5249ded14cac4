// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.quadrille.launcher.home.LauncherException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Pages in a real browser of the Chromium family, without a window. */
public final class BrowserPages implements Pages {

    private static final double LIMIT_MILLIS = 30_000;

    private final Playwright playwright;
    private final Browser browser;
    private final Page page;

    private BrowserPages(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        this.page = browser.newPage(new Browser.NewPageOptions().setLocale("en-GB"));
        page.setDefaultTimeout(LIMIT_MILLIS);
    }

    /** Starts the browser; throws {@link LauncherException} if it does not come up. */
    public static BrowserPages in(Path program) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            // Chromium refuses to run as root with its sandbox on.
            boolean root = System.getProperty("user.name").equals("root");
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setArgs(root ? List.of("--no-sandbox") : List.of()));
            return new BrowserPages(playwright, browser);
        } catch (PlaywrightException failure) {
            playwright.close();
            throw new LauncherException("The browser " + program + " does not start.", failure);
        }
    }

    @Override
    public void open(String address) {
        doing("opening " + address, () -> page.navigate(address));
    }

    @Override
    public String address() {
        return page.url();
    }

    @Override
    public boolean shows(String selector) {
        return page.locator(selector).count() > 0;
    }

    @Override
    public List<String> texts(String selector) {
        return page.locator(selector).allInnerTexts().stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }

    @Override
    public void type(String selector, String text) {
        doing(selector, () -> first(selector).fill(text));
    }

    @Override
    public void tick(String selector) {
        doing(selector, () -> first(selector).check());
    }

    @Override
    public void unfold(String selector) {
        doing(selector, () -> first(selector).click());
    }

    @Override
    public void press(String selector) {
        doing(selector, () -> {
            first(selector).click();
            page.waitForLoadState();
        });
    }

    @Override
    public void save(String selector, Path file) {
        doing(selector, () -> {
            Download download = page.waitForDownload(() -> first(selector).click());
            download.saveAs(file);
        });
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private Locator first(String selector) {
        return page.locator(selector).first();
    }

    private void doing(String what, Runnable action) {
        try {
            action.run();
        } catch (PlaywrightException failure) {
            throw new LauncherException(
                    "The page " + page.url() + " (" + page.title() + ") did not go along with " + what + ".", failure);
        }
    }
}
