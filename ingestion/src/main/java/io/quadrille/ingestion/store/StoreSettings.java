// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long storing may take. */
@ConfigMapping(prefix = "quadrille.readings.store")
public interface StoreSettings {

    /** How long a transaction may take before the database counts as away. */
    @WithDefault("30S")
    Duration timeout();

    /** How long a batch is tried again while the database is away; after that its devices are disconnected, so that they send again. */
    @WithDefault("60S")
    Duration patience();
}
