// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.outgoing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Whom webhooks may call. */
@ConfigMapping(prefix = "quadrille.webhooks")
interface OutgoingSettings {

    /**
     * Hosts, by their full names, that webhooks may call without encryption, at any port and wherever the name leads; for demos and tests
     * alone.
     */
    Optional<Set<String>> hosts();

    /** How long a receiver may take to answer one webhook. */
    @WithDefault("10s")
    Duration timeout();
}
