// SPDX-License-Identifier: Apache-2.0
/** Where an installation keeps its things: folders, ports, settings, secrets and the lock. */
package io.quadrille.launcher.home;
