// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** What follows from a consent's end. */
@ConfigMapping(prefix = "quadrille.erasures")
interface ErasureSettings {

    /**
     * In how many days a recipient has to erase what it received when a consent has ended; fewer where its agreement says that it keeps
     * it for fewer.
     */
    @WithDefault("30")
    @Min(1)
    int days();
}
