// SPDX-License-Identifier: Apache-2.0
/** People and their accounts. */
package io.quadrille.tenantadmin.person;
