// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.platformapi.shown.ReadingView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has come since the event before, in the order of time. */
@Schema(name = "StreamBatch", requiredProperties = "readings")
record StreamBatch(List<ReadingView> readings) {

    StreamBatch {
        readings = List.copyOf(readings);
    }
}
