// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import io.quadrille.ingestion.delivery.Delivery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Messages that wait for one another: while a batch is written the next one gathers, so that batches grow with the load. */
final class Lane {

    private static final int BATCH_READINGS = 1_000;
    private static final int BATCH_MESSAGES = 1_000;

    private final BatchWriter writer;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean writing;

    Lane(BatchWriter writer) {
        this.writer = writer;
    }

    private record Waiting(Message<Delivery> message, Runnable done) {}

    /** @param done is called once the message is dealt with, well or badly */
    void enter(Message<Delivery> message, Runnable done) {
        synchronized (this) {
            waiting.add(new Waiting(message, done));
            if (writing) {
                return;
            }
            writing = true;
        }
        writeNext();
    }

    private void writeNext() {
        List<Waiting> batch = nextBatch();
        if (!batch.isEmpty()) {
            writer.write(batch.stream().map(Waiting::message).toList())
                    .onTermination()
                    .invoke(() -> batch.forEach(entry -> entry.done().run()))
                    .subscribe()
                    .with(written -> writeNext(), failure -> writeNext());
        }
    }

    private synchronized List<Waiting> nextBatch() {
        List<Waiting> batch = new ArrayList<>();
        int readings = 0;
        while (!waiting.isEmpty() && batch.size() < BATCH_MESSAGES) {
            int more = waiting.peek().message().getPayload().readings().size();
            if (!batch.isEmpty() && readings + more > BATCH_READINGS) {
                break;
            }
            readings += more;
            batch.add(waiting.remove());
        }
        writing = !batch.isEmpty();
        return batch;
    }
}
