// SPDX-License-Identifier: Apache-2.0
/** The command {@code ./quadrille}: one machine, everything running, one clear sentence when something is missing. */
package io.quadrille.launcher;
