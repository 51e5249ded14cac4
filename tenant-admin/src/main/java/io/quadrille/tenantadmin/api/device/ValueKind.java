// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

/** What a value of a stream looks like. */
public enum ValueKind {
    /** One finite number in the stream's unit. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** At most 4,096 characters. */
    TEXT,
    /** As many finite numbers as the stream has axes, in that order, all in the stream's unit. */
    VECTOR,
    /** Latitude and longitude in degrees (WGS 84), and optionally the altitude in metres. */
    POSITION,
    /** Any JSON value of at most 8 KiB. */
    JSON
}
