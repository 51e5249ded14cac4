// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify;

import static io.quadrille.launcher.verify.signed.Verdict.Outcome.FAILS;
import static io.quadrille.launcher.verify.signed.Verdict.Outcome.HOLDS;
import static io.quadrille.launcher.verify.signed.Verdict.Outcome.UNCHECKED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.verify.signed.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

    private static final int[] FLIPS = {0x01, 0x02, 0x20, 0x80};

    @TempDir
    Path folder;

    private final SampleLedger ledger = SampleLedger.of(13);

    @Test
    void everyEntryOfLedgersOfEverySizeIsProved() throws IOException {
        for (int size = 1; size <= 40; size++) {
            SampleLedger some = SampleLedger.of(size);
            for (int index = 0; index < size; index++) {
                Verdict verdict = check(some.proof(index), some);
                assertEquals(HOLDS, verdict.outcome(), verdict.sentence());
            }
        }
    }

    @Test
    void proofIsToldInOneSentence() throws IOException {
        assertEquals(
                "Holds: this entry is number 5 in the ledger of voltaire-motors with 13 entries, as https://cars.example signed it"
                        + " on 2026-11-21T12:00:00.000000Z. It was not changed. It says: " + SampleLedger.entry(4),
                check(ledger.proof(4), ledger).toString());
    }

    @Test
    void everyLedgerOfEverySizeHolds() throws IOException {
        for (int size = 0; size <= 40; size++) {
            SampleLedger some = SampleLedger.of(size);
            assertEquals(HOLDS, check(some.extract(), some).outcome());
        }
    }

    @Test
    void entriesWhoseTimeIsOverAreCountedByTheirHashes() throws IOException {
        List<String> lines = new ArrayList<>(ledger.entries());
        lines.set(2, ledger.hashLine(2));
        lines.set(3, ledger.hashLine(3));

        Verdict verdict = check(ledger.extract(lines), ledger);

        assertEquals(HOLDS, verdict.outcome());
        assertTrue(verdict.sentence().endsWith("Of 2 the time is over; only their hashes are here."));
        lines.set(3, ledger.hashLine(2));
        assertEquals(FAILS, check(ledger.extract(lines), ledger).outcome());
    }

    @Test
    void anyByteOfAProofAnExtractOrACheckpointThatIsAlteredIsFound() throws IOException {
        for (String text : List.of(ledger.proof(7), ledger.extract(), checkpoint())) {
            byte[] whole = text.getBytes(UTF_8);
            for (int at = 0; at < whole.length; at++) {
                for (int flip : FLIPS) {
                    byte[] altered = whole.clone();
                    altered[at] ^= (byte) flip;
                    assertNotHolding(altered, "byte " + at + " flipped by " + flip);
                }
            }
        }
    }

    @Test
    void whatIsCutAnywhereIsFound() throws IOException {
        for (String text : List.of(ledger.proof(7), ledger.extract(), checkpoint())) {
            byte[] whole = text.getBytes(UTF_8);
            for (int length = 0; length < whole.length; length++) {
                assertNotHolding(Arrays.copyOf(whole, length), "cut to " + length);
            }
        }
    }

    @Test
    void entryThatIsDroppedDoubledMovedOrAddedAnywhereIsFound() throws IOException {
        int size = ledger.entries().size();
        for (int one = 0; one < size; one++) {
            List<String> dropped = new ArrayList<>(ledger.entries());
            dropped.remove(one);
            assertNotHolding(dropped);
            List<String> doubled = new ArrayList<>(ledger.entries());
            doubled.add(one, doubled.get(one));
            assertNotHolding(doubled);
            List<String> added = new ArrayList<>(ledger.entries());
            added.add(one, SampleLedger.entry(99));
            assertNotHolding(added);
            for (int other = one + 1; other < size; other++) {
                List<String> swapped = new ArrayList<>(ledger.entries());
                Collections.swap(swapped, one, other);
                assertNotHolding(swapped);
            }
        }
    }

    @Test
    void whatAnotherKeySignedIsNotBelieved() throws IOException {
        SampleLedger forged = SampleLedger.of(13);

        for (String text : List.of(forged.proof(7), forged.extract(), forged.signed("receipt+json", "{}"))) {
            Verdict verdict = check(text, ledger);
            assertEquals(FAILS, verdict.outcome());
            assertEquals("it is signed with a key that is not among the keys believed here.", verdict.sentence());
        }
    }

    @Test
    void entryOfAnotherLedgerAndWordsOfAnotherKindDoNotPass() throws IOException {
        String otherTenant =
                ledger.proof(4, ledger.entries().get(4), ledger.checkpoint("albion-cars", 13, ledger.root()));
        String noCheckpoint = ledger.proof(
                4,
                ledger.entries().get(4),
                ledger.signed("receipt+json", "{\"size\":13,\"root\":\"" + ledger.root() + "\"}"));

        assertEquals(FAILS, check(otherTenant, ledger).outcome());
        assertEquals(
                "what is signed is no checkpoint of a ledger.",
                check(noCheckpoint, ledger).sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}"})
    void unsignedAndOtherwiseSignedWordsDoNotPass(String header) throws IOException {
        String[] parts = checkpoint().split("\\.", -1);
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8)) + "." + parts[1]
                + ".AAAA";

        assertEquals(FAILS, check(forged, ledger).outcome());
    }

    @Test
    void signedDocumentOfAnyKindIsToldWithItsContent() throws IOException {
        Verdict receipt = check(ledger.signed("consent-receipt+json", "{\"state\":\"Given\"}") + "\n", ledger);

        assertEquals(HOLDS, receipt.outcome());
        assertTrue(receipt.sentence().startsWith("this document (consent-receipt+json) was signed with the key "));
        assertTrue(receipt.sentence().endsWith("{\"state\":\"Given\"}"));
        assertEquals(
                "this is the ledger of voltaire-motors with 13 entries, as https://cars.example signed it on"
                        + " 2026-11-21T12:00:00.000000Z.",
                check(checkpoint(), ledger).sentence());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{\"format\":\"something-else\"}", "{}", "1.2", "\0\0\0"})
    void whatIsNothingOfOursCannotBeChecked(String text) throws IOException {
        assertEquals(UNCHECKED, check(text, ledger).outcome());
    }

    private String checkpoint() {
        return ledger.checkpoint("voltaire-motors", 13, ledger.root());
    }

    private void assertNotHolding(List<String> lines) throws IOException {
        assertEquals(FAILS, check(ledger.extract(lines), ledger).outcome());
    }

    private void assertNotHolding(byte[] altered, String what) throws IOException {
        Path file = Files.write(folder.resolve("altered"), altered);
        assertNotEquals(HOLDS, new Evidence(file, ledger::keys).check().outcome(), what);
    }

    private Verdict check(String text, SampleLedger believed) throws IOException {
        return new Evidence(Files.writeString(folder.resolve("file"), text), believed::keys).check();
    }
}
