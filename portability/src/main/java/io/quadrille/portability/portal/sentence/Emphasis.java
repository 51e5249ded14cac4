// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** What stands in double square brackets in a message is set in bold; everything else is escaped. */
@TemplateExtension
final class Emphasis {

    private static final HtmlEscaper ESCAPER = new HtmlEscaper(List.of());

    private Emphasis() {}

    static RawString emphasised(String message) {
        return new RawString(
                ESCAPER.map(message, null).replace("[[", "<strong>").replace("]]", "</strong>"));
    }
}
