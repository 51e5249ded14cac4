// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.access.Refusals;
import io.quadrille.platformapi.stream.StreamQuery.Batch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One open stream: asks again and again, each time as if for the first time, until the answer is no. */
final class Following {

    /** Half of what a withdrawal may take to reach a stream. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final int IDLE_BEFORE_A_SIGN = 30;

    private final StreamQuery query;
    private final StreamQuestion asked;
    private final StreamEvents events;
    private final Function<List<String>, List<Refusals.Reason>> words;
    private final Instant end;

    private Progress progress;
    private int idle;

    /**
     * @param words the reasons for codes, in the caller's language
     * @param end when the caller has to sign in again
     */
    Following(
            StreamQuery query,
            StreamQuestion asked,
            StreamEvents events,
            Function<List<String>, List<Refusals.Reason>> words,
            Instant end) {
        this.query = query;
        this.asked = asked;
        this.events = events;
        this.words = words;
        this.end = end;
    }

    /**
     * What happens between two pauses.
     *
     * @param event what is sent, if anything
     * @param last whether the stream is over
     */
    private record Step(Optional<String> event, boolean last) {}

    /** Everything after the opening, on the caller's own event loop. */
    Multi<String> from(Batch opening, Context loop) {
        progress = opening.progress();
        Multi<String> first = Multi.createFrom().item(events.batch(opening));
        Multi<String> rest = Multi.createBy()
                .repeating()
                .uni(() -> step().runSubscriptionOn(task -> loop.runOnContext(now -> task.run())))
                .withDelay(PAUSE)
                .whilst(step -> !step.last())
                .map(Step::event)
                .filter(Optional::isPresent)
                .map(Optional::get);
        return Multi.createBy().concatenating().streams(first, rest);
    }

    private Uni<Step> step() {
        if (!Instant.now().isBefore(end)) {
            return Uni.createFrom().item(new Step(Optional.of(events.tokenExpired()), true));
        }
        return query.next(asked, progress)
                .map(this::step)
                .onFailure()
                .recoverWithItem(failure -> new Step(Optional.of(events.interrupted(failure)), true));
    }

    private Step step(Outcome<Optional<Batch>> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Optional<Batch>> refused ->
                new Step(Optional.of(events.end(words.apply(refused.reasons()))), true);
            case Outcome.Allowed<Optional<Batch>> allowed ->
                new Step(allowed.body().map(this::further).or(this::signOfLife), false);
        };
    }

    private String further(Batch batch) {
        progress = batch.progress();
        idle = 0;
        return events.batch(batch);
    }

    private Optional<String> signOfLife() {
        idle++;
        if (idle < IDLE_BEFORE_A_SIGN) {
            return Optional.empty();
        }
        idle = 0;
        return Optional.of(events.signOfLife());
    }
}
