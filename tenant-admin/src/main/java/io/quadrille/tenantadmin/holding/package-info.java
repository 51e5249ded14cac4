// SPDX-License-Identifier: Apache-2.0
/** Who holds which device, and when. */
package io.quadrille.tenantadmin.holding;
