// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import java.util.regex.Pattern;

/**
 * A controller that operates connected products on the platform (ISO/IEC TS 27560); also the alias of its Keycloak organization.
 *
 * @param value tenant identifier: lower-case letters, digits and dashes, 2 to 63 characters
 */
public record TenantId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,62}");

    /** @throws IllegalArgumentException if the value does not have the shape */
    public TenantId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tenant identifier");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
