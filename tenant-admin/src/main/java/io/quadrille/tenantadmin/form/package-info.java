// SPDX-License-Identifier: Apache-2.0
/** Forms of the admin pages: reading what was typed, answering what came of it. */
package io.quadrille.tenantadmin.form;
