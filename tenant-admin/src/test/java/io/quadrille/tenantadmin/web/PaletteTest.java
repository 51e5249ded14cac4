// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast ratios of the tokens as WCAG 2.2 computes them, in both schemes. */
class PaletteTest {

    private static final double TEXT = 4.5;
    private static final double GRAPHIC = 3.0;
    private static final Pattern TOKEN = Pattern.compile("--q-([a-z0-9-]+): (#[0-9a-f]{6});");

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark;

    PaletteTest() throws IOException {
        String css;
        try (InputStream file = getClass().getResourceAsStream("/META-INF/resources/assets/quadrille.css")) {
            css = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        int darkFrom = css.indexOf("@media (prefers-color-scheme: dark)");
        read(css.substring(0, darkFrom), light);
        dark = new HashMap<>(light);
        read(css.substring(darkFrom), dark);
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "ink, surface",
        "ink, sunken",
        "ink, teal-tint",
        "ink, red-tint",
        "ink, amber-tint",
        "ink, green-tint",
        "ink-soft, paper",
        "ink-soft, surface",
        "ink-soft, sunken",
        "ink-soft, teal-tint",
        "ink-soft, red-tint",
        "teal, paper",
        "teal, surface",
        "teal, amber-tint",
        "teal, red-tint",
        "teal-strong, teal-tint",
        "on-teal, teal",
        "on-teal, teal-strong",
        "green, green-tint",
        "red, red-tint",
        "red, surface",
        "red, paper",
        "on-red, red",
        "amber, amber-tint",
        "surface, ink",
        "surface, ink-soft",
        "rail-ink, rail",
        "rail-ink, rail-here"
    })
    void textIsReadable(String text, String ground) {
        assertContrast(text, ground, TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, surface",
        "line-strong, paper",
        "teal, paper",
        "teal, surface",
        "series-1, surface",
        "series-2, surface",
        "series-3, surface",
        "red, sunken",
        "green, sunken"
    })
    void shapesCanBeToldFromTheirGround(String shape, String ground) {
        assertContrast(shape, ground, GRAPHIC);
    }

    @Test
    void darkOverridesTheLightTokens() {
        assertTrue(luminance(dark.get("paper")) < 0.05 && luminance(light.get("paper")) > 0.8);
    }

    private void assertContrast(String front, String back, double least) {
        for (Map<String, String> scheme : java.util.List.of(light, dark)) {
            double ratio = contrast(scheme.get(front), scheme.get(back));
            assertTrue(
                    ratio >= least,
                    () -> "%s on %s is %.2f : 1 (%s scheme)"
                            .formatted(front, back, ratio, scheme == light ? "light" : "dark"));
        }
    }

    private static void read(String css, Map<String, String> tokens) {
        Matcher matcher = TOKEN.matcher(css);
        while (matcher.find()) {
            tokens.put(matcher.group(1), matcher.group(2));
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String color) {
        return 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5);
    }

    private static double channel(String color, int at) {
        double value = Integer.parseInt(color.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
