// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.log;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** The ledger as a log. */
@ConfigMapping(prefix = "quadrille.ledger")
interface LedgerSettings {

    /** How often new entries of the ledger are put in line. */
    @WithDefault("5s")
    Duration every();

    /** How often a growing ledger is signed; at most 45 seconds, so that checkpoints are never more than 60 seconds apart. */
    @WithDefault("15s")
    Duration checkpointEvery();

    /** How many years an entry of the ledger is kept, at least 1; its hash stays. */
    @WithDefault("5")
    @Min(1)
    int years();
}
