// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import java.util.regex.Pattern;

/**
 * An OAuth client of a provider (RFC 6749); unique within its tenant only.
 *
 * @param value app identifier: lower-case letters, digits and dashes, 2 to 63 characters
 */
public record AppId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException if the value does not have the shape */
    public AppId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an app identifier");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
