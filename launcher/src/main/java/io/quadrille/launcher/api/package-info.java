// SPDX-License-Identifier: Apache-2.0
/** What the tests of other modules may use: a whole installation, or its database alone. */
package io.quadrille.launcher.api;
