// SPDX-License-Identifier: Apache-2.0
/** Evaluates policies, in this process or by a server, within bounds of time. */
package io.quadrille.consent.engine;
