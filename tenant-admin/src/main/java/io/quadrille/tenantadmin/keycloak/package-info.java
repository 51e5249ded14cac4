// SPDX-License-Identifier: Apache-2.0
/** The realm at the authorization server: organizations, accounts and the clients of apps. */
package io.quadrille.tenantadmin.keycloak;
