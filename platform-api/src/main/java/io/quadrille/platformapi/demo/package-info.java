// SPDX-License-Identifier: Apache-2.0
/** The demo's actors. */
package io.quadrille.platformapi.demo;
