// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import java.util.regex.Pattern;

/**
 * One object of a tenant; unique within its tenant only.
 *
 * @param value device identifier: letters, digits, dot, dash and underscore, 1 to 64 characters
 */
public record DeviceId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException if the value does not have the shape */
    public DeviceId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a device identifier");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
