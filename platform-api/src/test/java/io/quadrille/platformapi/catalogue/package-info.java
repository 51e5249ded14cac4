// SPDX-License-Identifier: Apache-2.0
/** What the database itself holds against mixing tenants up. */
package io.quadrille.platformapi.catalogue;
