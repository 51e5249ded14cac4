// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a mouse can do, the keyboard alone can do, in the order in which the page is read (WCAG 2.4.3, 2.4.7). */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardIT {

    private static final double SAME_LINE = 24;

    private Readers readers;
    private Page page;
    private Asking asking;

    @BeforeAll
    void signIn(DemoPlatform platform) {
        readers = new Readers(platform);
        page = readers.person("bruno");
        asking = new Asking(platform, platform.app("albion-cars.safe-miles"));
    }

    @BeforeEach
    void onAPhone() {
        page.setViewportSize(380, 800);
    }

    @AfterAll
    void end() {
        readers.close();
    }

    @Test
    void theConsentPageIsWalkedInReadingOrderAndRefusingComesFirst() {
        ask();

        Walk walk = Walk.through(page);

        assertEquals(List.of(), walk.outOfOrder(SAME_LINE));
        assertEquals(List.of(), walk.unseen());
        assertEquals(1, walk.order().indexOf("allow") - walk.order().indexOf("refuse"), () -> "" + walk.order());
    }

    @Test
    void theKeyboardAloneTicksAndAllows() {
        ask();

        page.locator("input[name=category]:not([disabled])").first().focus();
        page.keyboard().press("Space");
        assertTrue(page.locator("input[name=category]:not([disabled])").first().isChecked());
        page.locator("button[value=refuse]").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("status=Given"));

        assertTrue(page.url().contains("consent_id="), page.url());
    }

    @Test
    void homeIsWalkedInReadingOrder(DemoPlatform platform) {
        page.navigate(platform.address("portal") + "?lang=en");

        Walk walk = Walk.through(page);

        assertEquals(List.of(), walk.outOfOrder(SAME_LINE));
        assertEquals(List.of(), walk.unseen());
        assertTrue(walk.order().contains("Every look, with its reason"), () -> "" + walk.order());
    }

    @Test
    void theFirstStopOfAPageSkipsItsNavigation(DemoPlatform platform) {
        page.navigate(platform.address("portal") + "?lang=en");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertEquals("main", page.evaluate("() => document.activeElement.id"));
    }

    private void ask() {
        Asking.Wish wish = new Asking.Wish(
                Set.of(Asking.USAGE, Asking.ACCELERATION, Asking.POSITION),
                Instant.now().minus(Duration.ofDays(1)),
                "PERIODIC");
        page.navigate(asking.request(asking.agreement("PT0S"), wish).toString());
    }
}
