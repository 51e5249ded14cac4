// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

import java.util.HexFormat;
import java.util.List;

/** Roots by the definition, for tests of what computes them otherwise. */
public final class Roots {

    private Roots() {}

    public static String ofDefinition(List<byte[]> entries) {
        return HexFormat.of().formatHex(Definition.root(entries));
    }
}
