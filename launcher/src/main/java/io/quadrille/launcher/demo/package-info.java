// SPDX-License-Identifier: Apache-2.0
/** The demo: four actors, told step by step while it really happens. */
package io.quadrille.launcher.demo;
