// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import java.util.Map;

/**
 * A page as it leaves.
 *
 * @param body in its media type
 * @param headers in which it is told how it was made coarser; one that says nothing is left out
 * @param next where to go on; null on the last page
 */
record WrittenPage(Object body, Map<String, String> headers, String next) {

    WrittenPage {
        headers = Map.copyOf(headers);
    }
}
