// SPDX-License-Identifier: Apache-2.0
/** Who wants to be told of what, and where. */
package io.quadrille.platformapi.subscription;
