// SPDX-License-Identifier: Apache-2.0
/** Who gets in by the provider's door, and who does not. */
package io.quadrille.platformapi.frontdoor;
