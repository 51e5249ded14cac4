// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.launcher.verify.SampleLedger;
import io.quadrille.launcher.verify.signed.Verdict;
import io.quadrille.launcher.verify.signed.Verdict.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A smaller copy of {@code ./quadrille bench verify}. */
class TamperTest {

    private static final int ENTRIES = 20_000;
    private static final int TRIALS = 200;

    @Test
    void editDeletionReorderingAndTruncationAnywhereAreFound() throws IOException {
        SampleLedger ledger = SampleLedger.of(ENTRIES);
        String head = ledger.extract(List.of()).strip();
        Random random = new Random(7);
        assertEquals(Outcome.HOLDS, check(head, ledger.entries(), ledger).outcome());
        for (int trial = 0; trial < TRIALS; trial++) {
            List<String> lines = new ArrayList<>(ledger.entries());
            String what = tamper(lines, trial % 4, random);
            assertEquals(Outcome.FAILS, check(head, lines, ledger).outcome(), what);
        }
    }

    private static String tamper(List<String> lines, int way, Random random) {
        int at = random.nextInt(ENTRIES);
        switch (way) {
            case 0 -> {
                byte[] bytes = lines.get(at).getBytes(UTF_8);
                int flipped = random.nextInt(bytes.length);
                bytes[flipped] = (byte) (bytes[flipped] == 'x' ? 'y' : 'x');
                lines.set(at, new String(bytes, UTF_8));
            }
            case 1 -> lines.remove(at);
            case 2 -> Collections.swap(lines, at, (at + 1 + random.nextInt(ENTRIES - 1)) % ENTRIES);
            default -> lines.subList(at, ENTRIES).clear();
        }
        return "way " + way + " at " + at;
    }

    private static Verdict check(String head, List<String> lines, SampleLedger ledger) throws IOException {
        StringBuilder text = new StringBuilder(head).append('\n');
        lines.forEach(line -> text.append(line).append('\n'));
        return LedgerExtract.check(new ByteArrayInputStream(text.toString().getBytes(UTF_8)), ledger.keys());
    }
}
