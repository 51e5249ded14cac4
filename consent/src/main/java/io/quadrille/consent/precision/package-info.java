// SPDX-License-Identifier: Apache-2.0
/** How coarse what an agreement asks for is to be. */
package io.quadrille.consent.precision;
