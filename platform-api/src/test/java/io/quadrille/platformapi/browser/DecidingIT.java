// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Refusing is as easy as accepting, and stopping is easier than both (GDPR Art. 7(3), Data Act recital 38). */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidingIT {

    private static final String ALLOW = "button[name=answer][value=allow]";
    private static final String REFUSE = "button[name=answer][value=refuse]";

    private Readers readers;
    private Page page;
    private ProviderApp app;
    private Asking asking;

    @BeforeAll
    void signIn(DemoPlatform platform) {
        readers = new Readers(platform);
        page = readers.person("bruno");
        app = platform.app("albion-cars.safe-miles");
        asking = new Asking(platform, app);
    }

    @AfterAll
    void end() {
        readers.close();
    }

    @Test
    void refusingAndAllowingWeighTheSame() {
        page.setViewportSize(380, 800);
        page.navigate(request().toString());

        BoundingBox allow = page.locator(ALLOW).boundingBox();
        BoundingBox refuse = page.locator(REFUSE).boundingBox();

        assertEquals(allow.width, refuse.width, 1);
        assertEquals(allow.height, refuse.height, 1);
        assertEquals(style(ALLOW, "font-weight"), style(REFUSE, "font-weight"));
        assertEquals(style(ALLOW, "background-color"), style(REFUSE, "background-color"));
        assertFalse((Boolean) page.evaluate("() => document.activeElement instanceof HTMLButtonElement"));
    }

    @Test
    void onlyWhatIsRequiredIsTickedAtFirst() {
        page.navigate(request().toString());

        Locator optional = page.locator("input[type=checkbox][name=category]:not([disabled])");

        assertEquals(2, optional.count());
        assertFalse(optional.nth(0).isChecked());
        assertFalse(optional.nth(1).isChecked());
    }

    @Test
    void aPhoneShowsTheRequestInThreeScreens() {
        page.setViewportSize(380, 800);
        page.navigate(request().toString());

        Number height = (Number) page.evaluate("() => document.documentElement.scrollHeight");

        assertTrue(height.intValue() <= 3 * 800, "the page is " + height + " px high");
    }

    @Test
    void oneClickRefuses() {
        page.navigate(request().toString());
        page.locator(REFUSE).click();

        assertTrue(page.url().contains("status=Refused"), page.url());
    }

    @Test
    void oneClickAllowsAndTwoFromHomeWithdraw(DemoPlatform platform) {
        page.navigate(request().toString());
        page.locator(ALLOW).click();
        assertTrue(page.url().contains("status=Given"), page.url());
        String consent = page.url().replaceAll(".*consent_id=([0-9a-f-]+).*", "$1");
        assertEquals(200, app.get("/readings?consent=" + consent).status());

        page.navigate(platform.address("portal").toString());
        Locator withdrawing = page.locator("details:has(form[action$='" + consent + "/withdraw'])");
        withdrawing.locator("summary").click();
        withdrawing.locator("button.btn-danger").click();

        assertEquals(
                Set.of("consent-withdrawn"),
                app.get("/readings?consent=" + consent).reasons().keySet());
    }

    private String style(String selector, String property) {
        return page.locator(selector)
                .evaluate("(element, property) => getComputedStyle(element).getPropertyValue(property)", property)
                .toString();
    }

    private URI request() {
        Asking.Wish wish = new Asking.Wish(
                Set.of(Asking.USAGE, Asking.ACCELERATION, Asking.POSITION),
                Instant.now().minus(Duration.ofDays(1)),
                "PERIODIC");
        return asking.request(asking.agreement("PT0S"), wish);
    }
}
