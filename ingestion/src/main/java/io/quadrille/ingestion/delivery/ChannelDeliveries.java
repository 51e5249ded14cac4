// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.delivery;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/** The channel as SmallRye Reactive Messaging has it; those who deliver bound what they have under way. */
@Singleton
final class ChannelDeliveries implements Deliveries {

    private final MutinyEmitter<Delivery> readings;

    ChannelDeliveries(
            @Channel("readings") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<Delivery> readings) {
        this.readings = readings;
    }

    @Override
    public Uni<Void> deliver(Delivery delivery) {
        return readings.send(delivery);
    }
}
