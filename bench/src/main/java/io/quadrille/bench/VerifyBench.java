// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import io.quadrille.launcher.verify.ledger.LedgerExtract;
import io.quadrille.launcher.verify.signed.Verdict.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** How many entries of a ledger a second are verified by one thread, and whether every change in a large one is found. Needs no platform. */
final class VerifyBench {

    private static final int ENTRIES = 1_000_000;
    private static final int TRIALS = 200;

    private final int rounds;

    VerifyBench(int rounds) {
        this.rounds = rounds;
    }

    void run() {
        LongLedger ledger = new LongLedger(ENTRIES);
        seconds(ledger);
        Rounds figure = Rounds.of(rounds, () -> ENTRIES / seconds(ledger));
        System.out.println(figure.report("verify, entries of a ledger, one thread"));
        System.out.printf("verify, changes found in %,d entries: %d of %d%n", ENTRIES, found(ledger), TRIALS);
    }

    private static double seconds(LongLedger ledger) {
        long begin = System.nanoTime();
        if (outcome(ledger, ledger.whole()) != Outcome.HOLDS) {
            throw new IllegalStateException("a ledger that nobody touched does not hold");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static int found(LongLedger ledger) {
        List<Function<Random, InputStream>> ways =
                List.of(ledger::edited, ledger::withoutOne, ledger::withTwoExchanged, ledger::cut);
        Random random = new Random(9162);
        int found = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            InputStream changed = ways.get(trial % ways.size()).apply(random);
            found += outcome(ledger, changed) == Outcome.FAILS ? 1 : 0;
        }
        return found;
    }

    private static Outcome outcome(LongLedger ledger, InputStream extract) {
        try (extract) {
            return LedgerExtract.check(extract, ledger.keys()).outcome();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
