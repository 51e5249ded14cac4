// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import java.util.UUID;

/**
 * A person (GDPR Art. 4(1)); the same for the whole platform, and the {@code sub} of her tokens.
 *
 * @param value the identifier
 */
public record SubjectId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
