// SPDX-License-Identifier: Apache-2.0
/** Is a recipient held to erase, and does everyone concerned see whether it did? */
package io.quadrille.platformapi.erasures;
