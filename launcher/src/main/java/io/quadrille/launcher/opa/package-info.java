// SPDX-License-Identifier: Apache-2.0
/** Finds or fetches the one pinned version of OPA that checks, tests and compiles the policies. */
package io.quadrille.launcher.opa;
