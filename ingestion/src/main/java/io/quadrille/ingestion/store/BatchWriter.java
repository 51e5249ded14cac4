// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.decode.Decoded;
import io.quadrille.ingestion.decode.Reason;
import io.quadrille.ingestion.delivery.Delivery;
import io.quadrille.ingestion.delivery.NotStorableException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/** Stores a batch and acknowledges it; tries again while the database is away, and sorts out what the database calls wrong. */
@Singleton
final class BatchWriter {

    private static final Logger LOG = Logger.getLogger(BatchWriter.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final ReadingStore store;
    private final Partitions partitions;
    private final StoreCounters counters;
    private final StoreSettings settings;

    BatchWriter(ReadingStore store, Partitions partitions, StoreCounters counters, StoreSettings settings) {
        this.store = store;
        this.partitions = partitions;
        this.counters = counters;
        this.settings = settings;
    }

    /** Completes when every message of the batch is acknowledged, or is given back unacknowledged; never fails. */
    Uni<Void> write(List<Message<Delivery>> batch) {
        return persist(payloads(batch))
                .chain(() -> acknowledge(batch))
                .onFailure()
                .recoverWithUni(failure ->
                        Failures.comesFromTheData(failure) ? writeOneByOne(batch) : giveBack(batch, failure));
    }

    /** A partition may have been dropped since it was last seen, so the months are asked for anew. */
    private Uni<Void> writeOneByOne(List<Message<Delivery>> batch) {
        partitions.forget();
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(this::writeAlone)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> writeAlone(Message<Delivery> message) {
        return persist(List.of(message.getPayload()))
                .chain(() -> acknowledge(List.of(message)))
                .onFailure(Failures::comesFromTheData)
                .recoverWithUni(failure -> refuse(message, failure))
                .onFailure()
                .recoverWithUni(failure -> giveBack(List.of(message), failure));
    }

    private Uni<Void> refuse(Message<Delivery> message, Throwable failure) {
        Decoded.Refused refusal = new Decoded.Refused(Reason.NOT_STORABLE, failure.getMessage());
        return persist(List.of(message.getPayload().refused(refusal)))
                .chain(() -> Uni.createFrom().completionStage(message.nack(new NotStorableException())));
    }

    private Uni<Void> persist(List<Delivery> batch) {
        return store.store(batch)
                .ifNoItem()
                .after(settings.timeout())
                .fail()
                .onFailure(failure -> !Failures.comesFromTheData(failure))
                .invoke(failure -> LOG.warnf("the database takes no readings, trying again: %s", failure.getMessage()))
                .onFailure(failure -> !Failures.comesFromTheData(failure))
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .expireIn(settings.patience().toMillis())
                .invoke(added -> counters.stored(batch, added))
                .replaceWithVoid();
    }

    private static Uni<Void> acknowledge(List<Message<Delivery>> batch) {
        batch.forEach(Message::ack);
        return Uni.createFrom().voidItem();
    }

    /** Not acknowledged: the device sends it again. */
    private static Uni<Void> giveBack(List<Message<Delivery>> batch, Throwable failure) {
        LOG.warnf("%d messages could not be stored and stay unacknowledged", batch.size());
        batch.forEach(message -> message.nack(failure));
        return Uni.createFrom().voidItem();
    }

    private static List<Delivery> payloads(List<Message<Delivery>> batch) {
        return batch.stream().map(Message::getPayload).toList();
    }
}
