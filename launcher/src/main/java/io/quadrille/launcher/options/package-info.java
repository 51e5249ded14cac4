// SPDX-License-Identifier: Apache-2.0
/** The options that every command has. */
package io.quadrille.launcher.options;
