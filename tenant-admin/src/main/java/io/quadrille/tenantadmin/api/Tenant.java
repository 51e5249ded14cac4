// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

/**
 * A controller.
 *
 * @param id its identifier
 * @param name its name, as people know it
 * @param country ISO 3166-1 alpha-2
 */
public record Tenant(TenantId id, String name, String country) {}
