// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.device;

import io.quadrille.tenantadmin.api.LocalizedText;

/**
 * Something that every device of a model may report.
 *
 * @param name the name within the device, letters, digits, dot, dash and underscore
 * @param title what people call it
 * @param category the data category's DPV-PD IRI
 */
public record EventType(String name, LocalizedText title, String category) {}
