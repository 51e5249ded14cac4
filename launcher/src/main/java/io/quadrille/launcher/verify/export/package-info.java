// SPDX-License-Identifier: Apache-2.0
/** Export packages: every file as it was packed. */
package io.quadrille.launcher.verify.export;
