// SPDX-License-Identifier: Apache-2.0
/** Does a person get what is hers, and nobody else's? Her portal, asked as her browser asks. */
package io.quadrille.platformapi.portal;
