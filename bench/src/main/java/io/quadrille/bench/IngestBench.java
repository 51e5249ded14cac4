// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** How many readings a second are acknowledged, which is after their commit; counted again in the database at the end. */
final class IngestBench {

    private static final String STREAM = "speed";
    private static final int HOURS = 20 * 365 * 24;

    private final Installed installed;
    private final int rounds;
    private final int seconds;

    /** Every round has an hour of its own, so that no reading is the duplicate of an earlier one's. */
    private Instant clock;

    IngestBench(Installed installed, int rounds, int seconds) {
        this.installed = installed;
        this.rounds = rounds;
        this.seconds = seconds;
        this.clock = Instant.parse("2001-01-01T00:00:00Z")
                .plus(ThreadLocalRandom.current().nextInt(HOURS), ChronoUnit.HOURS);
    }

    void run() throws Exception {
        measure(1);
        measure(100);
    }

    private void measure(int perMessage) throws Exception {
        long before = storedInAll();
        Tally tally = new Tally();
        round(perMessage, tally);
        Rounds figure = Rounds.of(rounds, () -> round(perMessage, tally) / (double) seconds);
        System.out.println(figure.report("Acknowledged readings, " + perMessage + " a message"));
        long stored = storedInAll() - before;
        System.out.printf(
                "  acknowledged %,d, stored %,d, not acknowledged %,d%n", tally.acknowledged, stored, tally.failed);
        if (stored < tally.acknowledged) {
            throw new IllegalStateException("readings were acknowledged that are not stored");
        }
    }

    private long round(int perMessage, Tally tally) {
        List<Publisher> publishers = connect(perMessage);
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(publishers.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Publisher publisher : publishers) {
                running.add(threads.submit(() -> {
                    publisher.publishUntil(deadline);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        publishers.forEach(Publisher::close);
        long acknowledged =
                publishers.stream().mapToLong(Publisher::acknowledged).sum();
        tally.acknowledged += acknowledged;
        tally.failed += publishers.stream().mapToLong(Publisher::failed).sum();
        return acknowledged;
    }

    private List<Publisher> connect(int perMessage) {
        URI broker = URI.create(installed.ready().path("mqtt").asText());
        List<Publisher> publishers = new ArrayList<>();
        for (JsonNode device : installed.ready().path("demo").path("devices")) {
            publishers.add(new Publisher(
                    broker,
                    device.path("username").asText(),
                    device.path("password").asText(),
                    perMessage,
                    clock));
        }
        clock = clock.plus(1, ChronoUnit.HOURS);
        return publishers;
    }

    private long storedInAll() {
        long stored = 0;
        for (JsonNode tenant : installed.ready().path("demo").path("tenants")) {
            stored += installed.stored(tenant.path("id").asText(), STREAM);
        }
        return stored;
    }

    private static final class Tally {
        private long acknowledged;
        private long failed;
    }
}
