// SPDX-License-Identifier: Apache-2.0
/** Who is signed in, and for which tenant she acts. */
package io.quadrille.tenantadmin.signin;
