// SPDX-License-Identifier: Apache-2.0
/** What the tenant's staff sees first. */
package io.quadrille.platformapi.overview;
