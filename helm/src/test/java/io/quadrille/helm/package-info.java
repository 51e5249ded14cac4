// SPDX-License-Identifier: Apache-2.0
/** What the chart makes of its values, read from what Helm renders. */
package io.quadrille.helm;
