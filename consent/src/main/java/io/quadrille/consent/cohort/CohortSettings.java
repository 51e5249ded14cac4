// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.cohort;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Figures over many people. */
@ConfigMapping(prefix = "quadrille.aggregates")
public interface CohortSettings {

    /** Of fewer people than these no figure is given out; at least 2. */
    @WithDefault("10")
    int minimum();
}
