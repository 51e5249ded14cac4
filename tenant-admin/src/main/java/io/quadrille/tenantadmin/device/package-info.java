// SPDX-License-Identifier: Apache-2.0
/** Devices, and what decisions must know of them. */
package io.quadrille.tenantadmin.device;
