// SPDX-License-Identifier: Apache-2.0
/** Does no address that a provider names lead back inside? */
package io.quadrille.platformapi.outgoing;
