// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Instant;

/**
 * A value, measured by a device at an instant.
 *
 * @param device the device
 * @param stream the stream's name within the device
 * @param time when it was measured, by the device's clock, else when it was received; microseconds
 * @param receivedAt when the platform received it
 * @param value the value
 */
public record Reading(DeviceId device, String stream, Instant time, Instant receivedAt, Value value) {}
