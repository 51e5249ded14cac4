// SPDX-License-Identifier: Apache-2.0
/** How much each app and each person may ask in a time, so that nobody's haste becomes another's wait. */
package io.quadrille.platformapi.limit;
