// SPDX-License-Identifier: Apache-2.0
/** A real PostgreSQL as a child process: its programs unpacked, its data folder made, its durability asserted. */
package io.quadrille.launcher.postgres;
