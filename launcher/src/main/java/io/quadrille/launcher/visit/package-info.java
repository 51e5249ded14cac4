// SPDX-License-Identifier: Apache-2.0
/** What people do at the portal, in a browser or through its forms. */
package io.quadrille.launcher.visit;
