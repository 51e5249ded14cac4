// SPDX-License-Identifier: Apache-2.0
/** Who exists: tenants, people, devices, models, holdings and providers, as the other modules may know them. */
package io.quadrille.tenantadmin.api;
