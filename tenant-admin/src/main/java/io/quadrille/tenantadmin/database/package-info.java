// SPDX-License-Identifier: Apache-2.0
/** Transactions that say for whom they run, and what their failures mean. */
package io.quadrille.tenantadmin.database;
