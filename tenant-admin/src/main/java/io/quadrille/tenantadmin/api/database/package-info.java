// SPDX-License-Identifier: Apache-2.0
/** Transactions that carry the tenant or the person for whom they run, so that row-level security can hold them to it. */
package io.quadrille.tenantadmin.api.database;
