// SPDX-License-Identifier: Apache-2.0
/** The whole product, told as a story. */
package io.quadrille.platformapi.story;
