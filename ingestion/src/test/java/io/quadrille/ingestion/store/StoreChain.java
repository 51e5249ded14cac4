// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.micrometer.core.instrument.MeterRegistry;
import io.quadrille.ingestion.RealDatabase;
import io.quadrille.ingestion.delivery.Deliveries;
import io.quadrille.ingestion.delivery.Delivery;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The channel, the sink and the store as the platform wires them, on a real database. */
public final class StoreChain implements Deliveries {

    private final UnicastProcessor<Message<Delivery>> channel = UnicastProcessor.create();

    private StoreChain(ReadingSink sink) {
        channel.subscribe(sink.readings());
    }

    public static StoreChain on(RealDatabase database, MeterRegistry registry, Duration patience) {
        Pool pool = database.pool("quadrille_ingest");
        Partitions partitions = new Partitions(pool);
        StoreSettings settings = new StoreSettings() {
            @Override
            public Duration timeout() {
                return Duration.ofSeconds(30);
            }

            @Override
            public Duration patience() {
                return patience;
            }
        };
        return new StoreChain(new ReadingSink(new BatchWriter(
                new ReadingStore(pool, partitions), partitions, new StoreCounters(registry), settings)));
    }

    @Override
    public Uni<Void> deliver(Delivery delivery) {
        return Uni.createFrom().completionStage(() -> start(delivery));
    }

    CompletableFuture<Void> start(Delivery delivery) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        Message<Delivery> message = Message.of(
                delivery,
                () -> {
                    acknowledged.complete(null);
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    acknowledged.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                });
        synchronized (channel) {
            channel.onNext(message);
        }
        return acknowledged.orTimeout(20, TimeUnit.SECONDS);
    }
}
