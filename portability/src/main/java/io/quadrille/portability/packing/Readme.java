// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.packing;

import io.quadrille.portability.held.HeldDevice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;

/** The page for people that lies in every export. */
final class Readme {

    private Readme() {}

    static byte[] text(PackingOrder order) throws IOException {
        HeldDevice device = order.device();
        try (InputStream page = Readme.class.getResourceAsStream("/export/README.md")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{device}", plain(device.name()))
                    .replace("{model}", plain(device.model().title().en()))
                    .replace("{tenant}", plain(device.tenant().name()))
                    .replace(
                            "{created}",
                            order.until().truncatedTo(ChronoUnit.SECONDS).toString())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    /** A name is one line of text, whatever was entered for it. */
    private static String plain(String name) {
        return name.replaceAll("[\\p{Cntrl}*`_|<>\\[\\]]", " ").strip();
    }
}
