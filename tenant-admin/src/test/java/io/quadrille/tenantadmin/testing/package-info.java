// SPDX-License-Identifier: Apache-2.0
/** What the tests of this module share. */
package io.quadrille.tenantadmin.testing;
