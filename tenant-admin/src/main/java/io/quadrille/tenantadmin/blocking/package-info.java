// SPDX-License-Identifier: Apache-2.0
/** Blocking work beside the event loops. */
package io.quadrille.tenantadmin.blocking;
