// SPDX-License-Identifier: Apache-2.0
/** A real Keycloak as a child process: unpacked and built once per checkout, with the realm {@code quadrille} imported. */
package io.quadrille.launcher.keycloak;
