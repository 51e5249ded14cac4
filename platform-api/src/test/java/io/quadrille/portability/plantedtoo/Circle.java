// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.plantedtoo;

import io.quadrille.portability.planted.LeakingResource;

/** The other half of a circle. */
public record Circle(LeakingResource back) {}
