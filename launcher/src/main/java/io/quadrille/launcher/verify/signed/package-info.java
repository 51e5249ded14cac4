// SPDX-License-Identifier: Apache-2.0
/** Signed documents, the keys that are believed, and what came of a check. */
package io.quadrille.launcher.verify.signed;
