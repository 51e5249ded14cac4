// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quadrille.consent.api.ConsentId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription as its app sees it. */
@Schema(
        name = "Subscription",
        requiredProperties = {"id", "url", "kinds", "createdAt"})
record SubscriptionView(
        UUID id,
        @Schema(examples = "https://loyal.example/hooks") String url,
        List<String> kinds,

        @Schema(description = "Of this consent alone; absent for all") @JsonInclude(JsonInclude.Include.NON_NULL)
        UUID consent,

        @Schema(description = "Why no readings are sent now, by the policies' codes; absent unless they are refused")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> refused,

        Instant createdAt) {

    /** A page of subscriptions, oldest first. */
    @Schema(name = "Subscriptions", requiredProperties = "subscriptions")
    record Page(
            List<SubscriptionView> subscriptions,

            @Schema(description = "Where to go on; absent on the last page") @JsonInclude(JsonInclude.Include.NON_NULL)
            String next) {}

    /** A new key. */
    @Schema(
            name = "SubscriptionKey",
            requiredProperties = {"id", "secret"})
    record Key(
            UUID id,

            @Schema(description = "Checks the signatures (Standard Webhooks). It is told this once; keep it.")
            String secret) {}

    static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.url(),
                subscription.kinds().stream().sorted().toList(),
                subscription.consent().map(ConsentId::value).orElse(null),
                subscription.refused(),
                subscription.createdAt());
    }
}
