// SPDX-License-Identifier: Apache-2.0
/** Who exists? Tenants, people, devices, models, providers. */
package io.quadrille.tenantadmin;
