// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EmphasisTest {

    @Test
    void whatStandsInDoubleBracketsIsBold() {
        assertEquals(
                "<strong>Loyal Assurance</strong> may read",
                Emphasis.emphasised("[[Loyal Assurance]] may read").getValue());
    }

    @Test
    void markupInANameIsText() {
        assertEquals(
                "<strong>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; Sons</strong>",
                Emphasis.emphasised("[[<script>alert(\"1\")</script> & Sons]]").getValue());
    }
}
