// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RequestViewerTest {

    private static RequestViewer at(String path, String uri) {
        return new RequestViewer(Locale.FRENCH, ZoneId.of("UTC"), "Alice Martin", path, uri);
    }

    @Test
    void theParameterOutweighsTheCookieAndTheCookieTheHeader() {
        assertEquals(Locale.FRENCH, PageLanguage.asked("fr", "en", "en"));
        assertEquals(Locale.FRENCH, PageLanguage.asked(null, "fr", "en"));
        assertEquals(Locale.FRENCH, PageLanguage.asked("xx", null, "de, fr-CA;q=0.8, en;q=0.5"));
    }

    @Test
    void englishWhenNothingUsableIsAsked() {
        assertEquals(Locale.ENGLISH, PageLanguage.asked(null, null, null));
        assertEquals(Locale.ENGLISH, PageLanguage.asked(null, "<script>", "de"));
        assertEquals(Locale.ENGLISH, PageLanguage.asked(null, null, ";;q=nonsense"));
    }

    @Test
    void theOtherLanguageIsTheSamePageAskedAgain() {
        assertEquals(
                "/portal/devices?lang=en",
                at("/portal/devices", "/portal/devices?lang=fr").inLanguage("en"));
        assertEquals("/portal?q=a%20b&lang=en", at("/portal", "/portal?q=a%20b").inLanguage("en"));
    }

    @Test
    void aPageLiesUnderItsOwnSectionOnly() {
        RequestViewer viewer = at("/portal/devices/t/car-1", "/portal/devices/t/car-1");
        assertTrue(viewer.under("/portal/devices"));
        assertTrue(viewer.under("/portal"));
        assertFalse(viewer.under("/portal/device"));
    }

    @Test
    void theZoneCookieIsBelievedOnlyWhenItNamesAZone() {
        assertEquals(ZoneId.of("Europe/Paris"), RequestViewer.zone("Europe%2FParis"));
        assertEquals(ZoneId.of("UTC"), RequestViewer.zone("../../etc"));
        assertEquals(ZoneId.of("UTC"), RequestViewer.zone(null));
    }
}
