// SPDX-License-Identifier: Apache-2.0
/** Figures over many people together. */
package io.quadrille.platformapi.aggregates;
