// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How patiently webhooks are sent. */
@ConfigMapping(prefix = "quadrille.webhooks")
interface WebhookSettings {

    /** How often is looked for what there is to send. */
    @WithDefault("1s")
    Duration every();

    /** After how long a webhook that failed is sent again; each time twice as long, a random part of it less. */
    @WithDefault("2s")
    Duration firstRetry();

    /** How long it is waited at the most before a webhook is sent again. */
    @WithDefault("6h")
    Duration lastRetry();

    /** How often a webhook is tried before it is given up. */
    @WithDefault("24")
    @Min(1)
    int attempts();

    /** How long a webhook is tried before it is given up. */
    @WithDefault("72h")
    Duration patience();

    /** How long what was sent or given up can be sent again on request. */
    @WithDefault("720h")
    Duration kept();
}
