// SPDX-License-Identifier: Apache-2.0
/** Tenants and their organizations. */
package io.quadrille.tenantadmin.tenant;
