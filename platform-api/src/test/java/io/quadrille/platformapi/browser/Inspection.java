// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One page, looked at in every way: pictures are kept, and everything that is wrong with what is seen is told. */
final class Inspection {

    static final Path PICTURES = Path.of("target", "screenshots");

    /** Every rule of axe; what passes is not listed, which takes half the time. */
    static final String RUN_AXE = """
            () => axe.run(document, {resultTypes: ['violations']})
                .then(found => found.violations.map(it => it.id + ' at ' + it.nodes[0].target))""";

    private static final String EVERYTHING_IS_DRAWN = """
            () => [...document.querySelectorAll('figure.plot[data-src]')]
                .every(plot => plot.querySelector('canvas'))""";

    private static final int HEIGHT = 900;

    private final Page page;
    private final String name;
    private final String address;
    private final int status;
    private final Consumer<Page> step;
    private final List<String> faults = new ArrayList<>();
    private Look look;

    private Inspection(Page page, String name, String address, int status, Consumer<Page> step) {
        this.page = page;
        this.name = name;
        this.address = address;
        this.status = status;
        this.step = step;
    }

    /**
     * Inspects a page.
     *
     * @param name what its pictures are called
     * @param status with which it is to answer
     */
    static List<String> faults(Page page, String name, String address, int status) {
        return faults(page, name, address, status, opened -> {});
    }

    /**
     * Inspects what a page becomes.
     *
     * @param step what is done on the page once it is open
     */
    static List<String> faults(Page page, String name, String address, int status, Consumer<Page> step) {
        Inspection inspection = new Inspection(page, name, address, status, step);
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
        step.accept(page);
        unroll();
        page.evaluate(AxeBuilder.getAxeScript());
        judge();
        look = new Look(language, width, ColorScheme.DARK);
        wear(ColorScheme.DARK);
        judge();
    }

    /** What a content security policy blocks is told on the console, too. */
    private void listen() {
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isTheAnswerItself(message)) {
                fault("console: " + message.text());
            }
        });
        page.onPageError(error -> fault("script: " + error));
    }

    /** That a page that does not exist answers so is no fault. */
    private boolean isTheAnswerItself(ConsoleMessage message) {
        return message.location().startsWith(address) && message.text().contains("status of " + status + " ");
    }

    private void wear(ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private void open(String language) {
        int answered = page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language)
                .status();
        page.waitForLoadState(LoadState.LOAD);
        if (answered != status) {
            fault("answered " + answered);
        }
        if (!language.equals(page.locator("html").getAttribute("lang"))) {
            fault("is not in its language");
        }
    }

    /** The whole page in the window, so that everything is drawn that is drawn when it comes into sight. */
    private void unroll() {
        Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");
        page.setViewportSize(look.width(), Math.max(HEIGHT, height.intValue()));
        page.waitForFunction(EVERYTHING_IS_DRAWN);
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
