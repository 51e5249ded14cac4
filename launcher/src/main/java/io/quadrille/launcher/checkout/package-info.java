// SPDX-License-Identifier: Apache-2.0
/** The sources this launcher belongs to, and the versions they pin. */
package io.quadrille.launcher.checkout;
