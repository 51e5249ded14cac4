// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Through a page's main part with the tab key alone.
 *
 * @param stops what took the focus, in that order
 */
record Walk(List<Stop> stops) {

    private static final int FARTHEST = 200;

    private static final String HERE = """
            () => {
              const here = document.activeElement;
              const style = getComputedStyle(here.closest('label') ?? here);
              return {
                what: here.getAttribute('aria-label') ?? (here.value || here.textContent).trim(),
                top: here.getBoundingClientRect().top + scrollY,
                seen: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                inside: here.closest('main') !== null && here.tagName !== 'MAIN',
              };
            }""";

    /**
     * Where the focus was.
     *
     * @param what its text or value
     * @param top how far down the page, in pixels
     * @param seen whether it could be seen that the focus was there
     */
    record Stop(String what, double top, boolean seen) {}

    /** From the top of the page until the focus leaves its main part. */
    static Walk through(Page page) {
        List<Stop> stops = new ArrayList<>();
        page.locator("#main").evaluate("main => main.focus()");
        for (int step = 0; step < FARTHEST; step++) {
            page.keyboard().press("Tab");
            Map<?, ?> here = (Map<?, ?>) page.evaluate(HERE);
            if (!(Boolean) here.get("inside")) {
                return new Walk(List.copyOf(stops));
            }
            stops.add(new Stop(
                    (String) here.get("what"), ((Number) here.get("top")).doubleValue(), (Boolean) here.get("seen")));
        }
        throw new IllegalStateException("the focus never leaves " + page.url());
    }

    /** Stops that come before one that stands above them. */
    List<String> outOfOrder(double tolerance) {
        List<String> wrong = new ArrayList<>();
        for (int step = 1; step < stops.size(); step++) {
            if (stops.get(step).top() < stops.get(step - 1).top() - tolerance) {
                wrong.add(stops.get(step - 1).what() + " before "
                        + stops.get(step).what());
            }
        }
        return wrong;
    }

    List<String> unseen() {
        return stops.stream().filter(stop -> !stop.seen()).map(Stop::what).toList();
    }

    List<String> order() {
        return stops.stream().map(Stop::what).toList();
    }
}
