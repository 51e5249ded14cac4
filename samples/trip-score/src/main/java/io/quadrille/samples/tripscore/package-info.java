// SPDX-License-Identifier: Apache-2.0
/** A service provider's app in a few files: asks a driver for her speed, reads it, and shows how smooth her trips were. */
package io.quadrille.samples.tripscore;
