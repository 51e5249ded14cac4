// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import java.util.List;

/**
 * One page of refused messages.
 *
 * @param rejections newest first
 * @param more whether older ones follow
 */
record RejectionPage(RejectionSearch search, List<Rejection> rejections, boolean more) {

    public boolean hasPrevious() {
        return search.page() > 1;
    }

    public String previous() {
        return search.address(search.page() - 1);
    }

    public String next() {
        return search.address(search.page() + 1);
    }
}
