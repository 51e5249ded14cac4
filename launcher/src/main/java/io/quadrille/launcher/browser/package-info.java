// SPDX-License-Identifier: Apache-2.0
/** Finds or fetches a browser for the demo and the browser tests. */
package io.quadrille.launcher.browser;
