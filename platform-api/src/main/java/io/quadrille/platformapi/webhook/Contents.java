// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.stream.Progress;
import io.quadrille.platformapi.stream.StreamQuery;
import io.quadrille.platformapi.stream.StreamQuery.Batch;
import io.quadrille.platformapi.stream.StreamQuestion;
import io.quadrille.platformapi.subscription.Message;
import io.quadrille.platformapi.subscription.Subscription;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** What messages say. Of readings it is decided, and entered in the ledger, each time anew. */
@ApplicationScoped
class Contents {

    private final StreamQuery query;
    private final Envelopes envelopes;

    Contents(StreamQuery query, Envelopes envelopes) {
        this.query = query;
        this.envelopes = envelopes;
    }

    /** What the message says now. */
    Uni<Content> of(Subscription subscription, Message message) {
        return message.data()
                .map(data -> Uni.createFrom().<Content>item(envelopes.of(message, data)))
                .orElseGet(() -> readings(
                                subscription, Progress.read(message.progress().orElseThrow()), message.at())
                        .map(outcome -> content(message, outcome)));
    }

    /** What has been measured behind a progress until an instant, if it may leave. */
    Uni<Outcome<Optional<Batch>>> readings(Subscription subscription, Progress progress, Instant until) {
        ConsentId consent = subscription.consent().orElseThrow();
        return query.until(StreamQuestion.of(subscription.app(), consent), progress, until);
    }

    /** The same that has just been decided, as the message says it. */
    Content of(Message message, Batch batch) {
        return envelopes.of(message, batch.readings());
    }

    private Content content(Message message, Outcome<Optional<Batch>> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Optional<Batch>> refused -> new Content.Refused(refused.reasons());
            case Outcome.Allowed<Optional<Batch>> allowed ->
                allowed.body().map(batch -> of(message, batch)).orElseGet(Content.Nothing::new);
        };
    }
}
