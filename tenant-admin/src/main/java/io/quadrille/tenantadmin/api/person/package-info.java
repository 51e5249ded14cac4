// SPDX-License-Identifier: Apache-2.0
/** Which people there are, and which devices they hold, when. */
package io.quadrille.tenantadmin.api.person;
