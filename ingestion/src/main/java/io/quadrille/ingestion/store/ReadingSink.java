// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.delivery.Delivery;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes messages from the channel and gives each device's to one lane, so that they are stored and acknowledged in their order. */
@Singleton
final class ReadingSink {

    /** Two transactions in flight keep the database busy while the next batches gather. */
    private static final int LANES = 2;

    private static final int WAITING_LIMIT = 20_000;

    private final List<Lane> lanes;

    ReadingSink(BatchWriter writer) {
        lanes = IntStream.range(0, LANES).mapToObj(lane -> new Lane(writer)).toList();
    }

    @Incoming("readings")
    Flow.Subscriber<Message<Delivery>> readings() {
        return new Flow.Subscriber<>() {

            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription started) {
                subscription = started;
                subscription.request(WAITING_LIMIT);
            }

            @Override
            public void onNext(Message<Delivery> message) {
                laneOf(message.getPayload()).enter(message, () -> subscription.request(1));
            }

            @Override
            public void onError(Throwable failure) {
                throw new IllegalStateException("the channel readings has failed", failure);
            }

            @Override
            public void onComplete() {
                // what is under way is still stored
            }
        };
    }

    private Lane laneOf(Delivery delivery) {
        int hash = 31 * delivery.tenant().hashCode() + delivery.device().hashCode();
        return lanes.get(Math.floorMod(hash, LANES));
    }
}
