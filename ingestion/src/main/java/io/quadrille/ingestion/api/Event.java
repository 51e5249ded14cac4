// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.DeviceId;
import java.time.Instant;

/**
 * Something that a device reported.
 *
 * @param device the device
 * @param type as its model names it
 * @param time when it happened, by the device's clock, else when it was received; microseconds
 * @param receivedAt when the platform received it
 * @param data what the device says of it, a JSON object as text
 */
public record Event(DeviceId device, String type, Instant time, Instant receivedAt, String data) {}
