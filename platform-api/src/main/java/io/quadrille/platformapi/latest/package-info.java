// SPDX-License-Identifier: Apache-2.0
/** What devices measured last. */
package io.quadrille.platformapi.latest;
