// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * How long a withdrawal takes to be felt: from the click to the first refused read, and to the end of an open stream, while other
 * readers keep the platform busy. No read that begins after her page may be answered.
 */
final class WithdrawBench {

    private static final int WITHDRAWALS = 500;
    private static final int OTHERS = 4;
    private static final String TENANT = "voltaire-motors";
    private static final String APP = TENANT + ".loyal-drive";
    private static final String CAR = "car-1";

    private final Installed installed;
    private final URI api;
    private final List<Long> refused = new ArrayList<>();
    private final List<Long> ended = new ArrayList<>();
    private volatile boolean busy = true;

    WithdrawBench(Installed installed) {
        this.installed = installed;
        this.api = URI.create(installed.ready().path("api").asText());
    }

    void run() throws Exception {
        Instant begin = Instant.now().minus(1, ChronoUnit.HOURS);
        GivenConsent given = new GivenConsent(installed.ready(), APP);
        try (Alice alice = Alice.of(installed.ready());
                ExecutorService others = Executors.newFixedThreadPool(OTHERS)) {
            String lasting = given.from(begin, CAR, alice);
            List<CompletableFuture<Void>> load = Stream.generate(
                            () -> CompletableFuture.runAsync(() -> keepBusy(lasting), others))
                    .limit(OTHERS)
                    .toList();
            ProviderApp reader = ProviderApp.of(installed.ready(), APP);
            for (int i = 0; i < WITHDRAWALS; i++) {
                withdraw(alice, given.from(begin, CAR, alice), reader);
            }
            busy = false;
            load.forEach(CompletableFuture::join);
        }
        System.out.println(report("first refused read", refused));
        System.out.println(report("end of an open stream", ended));
    }

    private void withdraw(Alice alice, String consent, ProviderApp reader) throws Exception {
        try (Ending stream = Ending.of(api, reader, "?consent=" + consent)) {
            alice.prepareWithdrawal(TENANT, consent);
            CompletableFuture<Long> firstRefusal = CompletableFuture.supplyAsync(() -> firstRefusal(reader, consent));
            long clicked = System.nanoTime();
            alice.withdraw();
            if (reader.get("/readings?consent=" + consent).status() != 403) {
                throw new IllegalStateException("a read that began after her page was answered");
            }
            refused.add(firstRefusal.join() - clicked);
            ended.add(stream.told() - clicked);
        }
    }

    private static long firstRefusal(ProviderApp reader, String consent) {
        Answer answer = reader.get("/readings?consent=" + consent + "&limit=100");
        while (answer.status() == 200) {
            answer = reader.get("/readings?consent=" + consent + "&limit=100");
        }
        if (answer.status() != 403) {
            throw new IllegalStateException("a read was answered " + answer.status() + ": " + answer.body());
        }
        return System.nanoTime();
    }

    private void keepBusy(String consent) {
        ProviderApp other = ProviderApp.of(installed.ready(), APP);
        while (busy) {
            other.get("/readings?consent=" + consent + "&limit=100");
        }
    }

    private static String report(String what, List<Long> nanoseconds) {
        List<Long> sorted = nanoseconds.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "Click of withdrawal to %s: median %d ms, 99th percentile %d ms, longest %d ms, of %d",
                what,
                sorted.get(sorted.size() / 2) / 1_000_000,
                sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1) / 1_000_000,
                sorted.getLast() / 1_000_000,
                sorted.size());
    }
}
