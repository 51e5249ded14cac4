// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.device.Stream;
import io.quarkus.qute.TemplateExtension;
import java.math.BigDecimal;

/** What templates of models write: {@code {stream.periodSeconds}}. */
@TemplateExtension
final class StreamPrinting {

    private StreamPrinting() {}

    static BigDecimal periodSeconds(Stream stream) {
        return BigDecimal.valueOf(stream.period().toMillis(), 3).stripTrailingZeros();
    }
}
