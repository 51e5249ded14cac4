// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.provider;

import io.quadrille.tenantadmin.api.ProviderId;
import java.net.URI;

/**
 * A third party.
 *
 * @param id its identifier
 * @param name its name, as people know it
 * @param country ISO 3166-1 alpha-2
 * @param website where people can read about it
 * @param verified whether the tenant's staff has checked who it is
 */
public record Provider(ProviderId id, String name, String country, URI website, boolean verified) {}
