// SPDX-License-Identifier: Apache-2.0
/** Providers and their apps. */
package io.quadrille.tenantadmin.provider;
