// SPDX-License-Identifier: Apache-2.0
/** One demo installation for all integration tests, and the actors to try it with. */
package io.quadrille.platformapi.harness;
