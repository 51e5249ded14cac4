// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.LocalizedText;
import java.time.Duration;
import java.util.List;

/**
 * One signal of every device of a model.
 *
 * @param name the name within the device, letters, digits, dot, dash and underscore
 * @param title what people call it
 * @param kind what its values look like
 * @param unit the SenML unit (RFC 8428 §12.1), empty where there is none
 * @param axes the names of a vector's components in order; empty unless the kind is {@link ValueKind#VECTOR}
 * @param category the data category's DPV-PD IRI
 * @param retentionDays how long readings are kept, in days
 * @param period how often a reading is expected; a silence of more than three periods is shown as a gap
 */
public record Stream(
        String name,
        LocalizedText title,
        ValueKind kind,
        String unit,
        List<String> axes,
        String category,
        int retentionDays,
        Duration period) {

    private static final int PERIODS_OF_SILENCE = 3;

    /** Copies the axes. */
    public Stream {
        axes = List.copyOf(axes);
    }

    /** How long nothing may come before it is a gap: three periods. */
    public Duration silence() {
        return period.multipliedBy(PERIODS_OF_SILENCE);
    }
}
