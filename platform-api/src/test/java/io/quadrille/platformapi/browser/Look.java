// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to look at a page.
 *
 * @param language {@code en} or {@code fr}
 * @param width of the window, in CSS pixels
 * @param scheme by day or by night
 */
record Look(String language, int width, ColorScheme scheme) {

    private static final Path PICTURES = Path.of("target", "screenshots");

    static List<Look> all() {
        List<Look> looks = new ArrayList<>();
        for (String language : List.of("en", "fr")) {
            for (int width : new int[] {380, 1400}) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    looks.add(new Look(language, width, scheme));
                }
            }
        }
        return looks;
    }

    /** Opens the address this way, keeps a picture, and tells everything that is wrong with what is seen. */
    List<String> faults(Page page, String name, String address) {
        List<String> faults = new ArrayList<>();
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                faults.add(this + " console: " + message.text());
            }
        });
        int status = page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                .status();
        page.waitForLoadState(LoadState.LOAD);
        if (status != 200) {
            faults.add(this + " answered " + status);
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            faults.add(this + " is not in its language");
        }
        Number overflow = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow.intValue() > 0) {
            faults.add(this + " is " + overflow + " px too wide");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(this + " axe: " + violation.getId() + " at "
                        + violation.getNodes().getFirst().getTarget()));
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + this + ".png")));
        return faults;
    }

    @Override
    public String toString() {
        return language + "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT);
    }
}
