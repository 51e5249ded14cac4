// SPDX-License-Identifier: Apache-2.0
/** What this machine offers: its variables, its programs, and how to run one. */
package io.quadrille.launcher.machine;
