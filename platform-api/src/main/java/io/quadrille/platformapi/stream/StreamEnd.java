// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.platformapi.access.Refusals;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a stream has ended. */
@Schema(name = "StreamEnd", requiredProperties = "reasons")
record StreamEnd(List<Refusals.Reason> reasons) {

    StreamEnd {
        reasons = List.copyOf(reasons);
    }
}
