// SPDX-License-Identifier: Apache-2.0
/** The side of a service provider: tokens bound to a key, and calls of the provider API. */
package io.quadrille.launcher.provider;
