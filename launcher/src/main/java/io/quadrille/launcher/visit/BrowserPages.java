// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import io.quadrille.launcher.browser.Chromium;
import io.quadrille.launcher.home.LauncherException;
import java.nio.file.Path;
import java.util.List;

/** Pages in a real browser of the Chromium family, without a window. */
public final class BrowserPages implements Pages {

    private final Chromium chromium;
    private final Page page;

    private BrowserPages(Chromium chromium) {
        this.chromium = chromium;
        this.page = chromium.newcomer().newPage();
    }

    /** Starts the browser; throws {@link LauncherException} if it does not come up. */
    public static BrowserPages in(Path program) {
        return new BrowserPages(Chromium.start(program));
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
        chromium.close();
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
