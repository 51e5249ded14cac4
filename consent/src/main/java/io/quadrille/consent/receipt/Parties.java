// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.receipt;

import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;

/**
 * Whom a receipt names.
 *
 * @param tenant the controller
 * @param provider the recipient
 * @param app with which app
 * @param names person and devices, as the provider knows them
 */
record Parties(Tenant tenant, Provider provider, App app, Pseudonyms.ForProvider names) {}
