// SPDX-License-Identifier: Apache-2.0
/** Which app is calling, and is its proof fresh? */
package io.quadrille.platformapi.security;
