// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How many reads of 100 readings a second an app gets under a consent: token, proof, decision, query and ledger entry each time. */
final class ReadBench {

    private static final int READERS = 8;
    private static final int ROWS = 100;
    private static final String APP = "voltaire-motors.loyal-drive";

    private final Installed installed;
    private final int rounds;
    private final int seconds;

    ReadBench(Installed installed, int rounds, int seconds) {
        this.installed = installed;
        this.rounds = rounds;
        this.seconds = seconds;
    }

    void run() throws Exception {
        Instant begin = Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        JsonNode car = carOf("alice");
        fill(car, begin);
        String consent = new GivenConsent(installed.ready(), APP)
                .from(begin, car.path("id").asText());
        String query = "/readings?consent=" + consent + "&stream=speed&from=" + begin + "&until="
                + begin.plusSeconds(60) + "&limit=" + ROWS;
        List<ProviderApp> readers = new ArrayList<>();
        for (int reader = 0; reader < READERS; reader++) {
            readers.add(ProviderApp.of(installed.ready(), APP));
        }
        round(readers, query);
        Rounds figure = Rounds.of(rounds, () -> round(readers, query) / (double) seconds);
        System.out.println(figure.report("Consented reads of " + ROWS + " readings, " + READERS + " readers"));
    }

    private long round(List<ProviderApp> readers, String query) {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        long reads = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
            List<Future<Long>> running = new ArrayList<>();
            readers.forEach(reader -> running.add(threads.submit(() -> readUntil(deadline, reader, query))));
            for (Future<Long> one : running) {
                reads += one.get();
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return reads;
    }

    private static long readUntil(long deadline, ProviderApp reader, String query) {
        long reads = 0;
        while (System.nanoTime() < deadline) {
            Answer answer = reader.get(query);
            if (answer.status() != 200 || answer.json().path("readings").size() != ROWS) {
                throw new IllegalStateException("a read was answered " + answer.status() + ": " + answer.body());
            }
            reads++;
        }
        return reads;
    }

    private void fill(JsonNode car, Instant begin) throws InterruptedException {
        URI broker = URI.create(installed.ready().path("mqtt").asText());
        try (Publisher publisher = new Publisher(
                broker, car.path("username").asText(), car.path("password").asText(), ROWS, begin)) {
            publisher.publishUntil(System.nanoTime() + 200_000_000L);
        }
    }

    private JsonNode carOf(String holder) {
        for (JsonNode device : installed.ready().path("demo").path("devices")) {
            if (holder.equals(device.path("holder").asText())) {
                return device;
            }
        }
        throw new IllegalStateException("the installation that is measured is no demo");
    }
}
