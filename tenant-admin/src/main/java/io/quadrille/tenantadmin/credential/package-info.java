// SPDX-License-Identifier: Apache-2.0
/** How a device proves who it is. */
package io.quadrille.tenantadmin.credential;
