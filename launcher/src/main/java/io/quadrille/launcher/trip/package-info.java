// SPDX-License-Identifier: Apache-2.0
/** A made car trip that behaves physically, for a demo without recordings. */
package io.quadrille.launcher.trip;
