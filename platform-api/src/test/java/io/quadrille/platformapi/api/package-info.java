// SPDX-License-Identifier: Apache-2.0
/** The provider API, from outside. */
package io.quadrille.platformapi.api;
