// SPDX-License-Identifier: Apache-2.0
/** How does it leave? */
package io.quadrille.portability;
