// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What staff look for, as the address says; empty for all. */
record RejectionSearch(String device, String reason, int page) {

    static final int SIZE = 50;
    private static final int LAST_PAGE = 200;

    RejectionSearch {
        page = Math.clamp(page, 1, LAST_PAGE);
    }

    int offset() {
        return (page - 1) * SIZE;
    }

    public boolean isEverything() {
        return device.isEmpty() && reason.isEmpty();
    }

    String address(int number) {
        return "/admin/rejections?page=" + number + "&device=" + encoded(device) + "&reason=" + encoded(reason);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
