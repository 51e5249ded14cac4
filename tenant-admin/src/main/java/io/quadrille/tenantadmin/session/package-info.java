// SPDX-License-Identifier: Apache-2.0
/** Tokens of signed-in people, kept in the database under a key that only their browser knows. */
package io.quadrille.tenantadmin.session;
