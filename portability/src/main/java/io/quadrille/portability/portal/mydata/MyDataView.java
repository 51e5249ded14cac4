// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.mydata;

import io.quadrille.portability.held.HeldDevice;
import java.util.List;

/**
 * What the page shows.
 *
 * @param devices what can be exported
 * @param exports what was exported, newest first
 */
record MyDataView(List<HeldDevice> devices, List<ExportRow> exports) {

    public boolean underWay() {
        return exports.stream().anyMatch(row -> row.job().underWay());
    }
}
