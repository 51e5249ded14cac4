// SPDX-License-Identifier: Apache-2.0
/** How fast? Programs that measure a running installation from the outside, as its users would see it. */
package io.quadrille.bench;
