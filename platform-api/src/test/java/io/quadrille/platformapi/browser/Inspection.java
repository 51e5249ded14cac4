// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One page, looked at in every way: pictures are kept, and everything that is wrong with what is seen is told. */
final class Inspection {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Every rule of axe; what passes is not listed, which takes half the time. */
    private static final String RUN_AXE = """
            () => axe.run(document, {resultTypes: ['violations']})
                .then(found => found.violations.map(it => it.id + ' at ' + it.nodes[0].target))""";

    private static final int HEIGHT = 900;
    private static final int FINE = 200;

    private final Page page;
    private final String name;
    private final String address;
    private final List<String> faults = new ArrayList<>();
    private Look look;

    private Inspection(Page page, String name, String address) {
        this.page = page;
        this.name = name;
        this.address = address;
    }

    static List<String> faults(Page page, String name, String address) {
        Inspection inspection = new Inspection(page, name, address);
        inspection.listen();
        for (String language : List.of("en", "fr")) {
            for (int width : new int[] {380, 1400}) {
                inspection.inspect(language, width);
            }
        }
        return inspection.faults;
    }

    /** The page is loaded once for both schemes, as for a reader whose day turns into night. */
    private void inspect(String language, int width) {
        look = new Look(language, width, ColorScheme.LIGHT);
        page.setViewportSize(width, HEIGHT);
        wear(ColorScheme.LIGHT);
        open(language);
        page.evaluate(AxeBuilder.getAxeScript());
        judge();
        look = new Look(language, width, ColorScheme.DARK);
        wear(ColorScheme.DARK);
        judge();
    }

    /** What a content security policy blocks is told on the console, too. */
    private void listen() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                fault("console: " + message.text());
            }
        });
        page.onPageError(error -> fault("script: " + error));
    }

    private void wear(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void open(String language) {
        int status = page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                .status();
        page.waitForLoadState(LoadState.LOAD);
        if (status != FINE) {
            fault("answered " + status);
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            fault("is not in its language");
        }
    }

    private void judge() {
        Number overflow = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow.intValue() > 0) {
            fault("is " + overflow + " px too wide");
        }
        ((List<?>) page.evaluate(RUN_AXE)).forEach(violation -> fault("axe: " + violation));
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + look + ".png")));
    }

    private void fault(String what) {
        faults.add(look + " " + what);
    }
}
