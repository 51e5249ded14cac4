// SPDX-License-Identifier: Apache-2.0
/** Keeps what tenants take back. */
package io.quadrille.consent.setting;
