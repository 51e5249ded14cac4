// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keycloak's own pages, which everybody sees first: ours in looks, and no fault in them. */
@OnDemoPlatform
class SignInPagesIT {

    @ParameterizedTest
    @CsvSource({"380, LIGHT", "380, DARK", "1400, LIGHT", "1400, DARK"})
    void signingInIsSound(int width, ColorScheme scheme, DemoPlatform platform) {
        try (Readers readers = new Readers(platform)) {
            Page page = readers.stranger();
            page.setViewportSize(width, 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(platform.address("portal").toString());
            assertSound(page, "name", width, scheme);

            page.locator("#username").fill("alice");
            page.locator("#kc-login").click();
            page.locator("#password").waitFor();
            assertSound(page, "password", width, scheme);
        }
    }

    private static void assertSound(Page page, String step, int width, ColorScheme scheme) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Inspection.PICTURES.resolve("sign-in-" + step + "-" + width + "-" + scheme + ".png")));
        page.evaluate(AxeBuilder.getAxeScript());
        assertEquals(List.of(), page.evaluate(Inspection.RUN_AXE));
        assertEquals(
                0,
                ((Number) page.evaluate(
                                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .intValue());
        assertEquals("10px", page.locator("main").evaluate("main => getComputedStyle(main).borderRadius"));
    }
}
