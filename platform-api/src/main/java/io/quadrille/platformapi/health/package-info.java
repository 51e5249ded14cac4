// SPDX-License-Identifier: Apache-2.0
/** Whether this process can serve. */
package io.quadrille.platformapi.health;
