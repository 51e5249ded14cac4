// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import java.util.UUID;

/**
 * A consent record (ISO/IEC TS 27560 §6.2).
 *
 * @param value the identifier
 */
public record ConsentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
