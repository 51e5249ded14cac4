// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import java.util.regex.Pattern;

/**
 * A third party that serves people with their data; unique within its tenant only.
 *
 * @param value provider identifier: lower-case letters, digits and dashes, 2 to 63 characters
 */
public record ProviderId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException if the value does not have the shape */
    public ProviderId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a provider identifier");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
