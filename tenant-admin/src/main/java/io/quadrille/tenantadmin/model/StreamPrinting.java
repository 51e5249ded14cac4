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

    /** The category up to its own name, so that a narrow column breaks the address there. */
    static String vocabulary(Stream stream) {
        return stream.category().substring(0, endOfVocabulary(stream));
    }

    /** The category's own name in its vocabulary. */
    static String term(Stream stream) {
        return stream.category().substring(endOfVocabulary(stream));
    }

    private static int endOfVocabulary(Stream stream) {
        return 1
                + Math.max(stream.category().lastIndexOf('#'), stream.category().lastIndexOf('/'));
    }
}
