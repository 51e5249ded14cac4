// SPDX-License-Identifier: Apache-2.0
/** Which third parties there are, and with which apps they come. */
package io.quadrille.tenantadmin.api.provider;
