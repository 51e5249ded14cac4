// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTest {

    private static final int MOST = 300;

    /** The entries that Certificate Transparency's implementations share as a test. */
    private static final List<byte[]> KNOWN = IntStream.range(0, 8)
            .mapToObj(
                    List.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")::get)
            .map(HexFormat.of()::parseHex)
            .toList();

    private static final List<byte[]> ENTRIES = IntStream.range(0, MOST)
            .mapToObj(i -> ("entry " + i).getBytes(UTF_8))
            .toList();

    private static final Map<Node, byte[]> STORED = grown(ENTRIES);

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void rootsAreThoseThatEverybodyGets(int size, String root) {
        Map<Node, byte[]> stored = grown(KNOWN.subList(0, size));

        assertEquals(root, hex(Span.whole(size).hash(stored::get)));
        assertEquals(root, hex(Definition.root(KNOWN.subList(0, size))));
    }

    @Test
    void everyRootIsThatOfTheDefinition() {
        for (int size = 0; size <= MOST; size++) {
            assertEquals(hex(Definition.root(ENTRIES.subList(0, size))), root(size));
        }
    }

    @Test
    void everyInclusionProofIsThatOfTheDefinition() {
        for (int size = 1; size <= MOST; size++) {
            for (int entry = 0; entry < size; entry++) {
                assertEquals(
                        hex(Definition.path(entry, ENTRIES.subList(0, size))), hashes(Proofs.inclusion(entry, size)));
            }
        }
    }

    @Test
    void everyConsistencyProofIsThatOfTheDefinition() {
        for (int later = 1; later <= MOST; later++) {
            for (int earlier = 1; earlier <= later; earlier++) {
                assertEquals(
                        hex(Definition.proof(earlier, ENTRIES.subList(0, later))),
                        hashes(Proofs.consistency(earlier, later)));
            }
        }
    }

    @Test
    void growthFromAnySizeByAnyNumberEndsAtTheSameTree() {
        for (int size = 0; size <= MOST; size += 7) {
            for (int more = 0; size + more <= MOST; more += 11) {
                Growth growth = new Growth(size, STORED::get);
                ENTRIES.subList(size, size + more).forEach(entry -> growth.append(TreeHash.leaf(entry)));

                assertEquals(size + more, growth.size());
                assertEquals(root(size + more), hex(growth.root()));
                growth.completed().forEach((node, hash) -> assertEquals(hex(STORED.get(node)), hex(hash)));
            }
        }
    }

    @Test
    void proofsOfManyEntriesNeedFewNodes() {
        long size = 1_000_000_007L;
        List<Span> inclusion = Proofs.inclusion(size / 3, size);
        List<Span> consistency = Proofs.consistency(size / 3, size);

        assertTrue(inclusion.size() <= 30, () -> "" + inclusion.size());
        assertTrue(consistency.size() <= 31, () -> "" + consistency.size());
        assertTrue(Span.nodes(inclusion).size() <= 60);
        assertTrue(Span.nodes(consistency).size() <= 60);
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "3, 3", "0, 0", "4, 3"})
    void thereIsNoProofOfWhatIsNotThere(long entry, long size) {
        assertThrows(IllegalArgumentException.class, () -> Proofs.inclusion(entry, size));
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "4, 3", "-1, 3"})
    void thereIsNoProofOfShrinking(long earlier, long later) {
        assertThrows(IllegalArgumentException.class, () -> Proofs.consistency(earlier, later));
    }

    private static Map<Node, byte[]> grown(List<byte[]> entries) {
        Map<Node, byte[]> stored = new HashMap<>();
        Growth growth = new Growth(0, stored::get);
        entries.forEach(entry -> {
            byte[] leaf = TreeHash.leaf(entry);
            stored.put(new Node(0, growth.size()), leaf);
            growth.append(leaf);
        });
        stored.putAll(growth.completed());
        return stored;
    }

    private static String root(long size) {
        return hex(Span.whole(size).hash(STORED::get));
    }

    private static List<String> hashes(List<Span> spans) {
        return spans.stream().map(span -> hex(span.hash(STORED::get))).toList();
    }

    private static List<String> hex(List<byte[]> hashes) {
        List<String> texts = new ArrayList<>();
        hashes.forEach(hash -> texts.add(hex(hash)));
        return texts;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
