// SPDX-License-Identifier: Apache-2.0
/** Which devices there are, what those of a kind measure, and how they prove who they are. */
package io.quadrille.tenantadmin.api.device;
