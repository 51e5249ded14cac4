// SPDX-License-Identifier: Apache-2.0
/** Brings an installation up in order, keeps watch, says where everything is, and takes it down in order. */
package io.quadrille.launcher.supervisor;
