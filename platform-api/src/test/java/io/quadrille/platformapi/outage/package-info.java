// SPDX-License-Identifier: Apache-2.0
/** What happens while something the platform needs is gone? Nothing leaves, nothing is lost, and it recovers by itself. */
package io.quadrille.platformapi.outage;
