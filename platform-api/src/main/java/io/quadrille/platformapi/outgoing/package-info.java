// SPDX-License-Identifier: Apache-2.0
/** Calls to addresses that providers name, none of which leads back inside. */
package io.quadrille.platformapi.outgoing;
