// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** RFC 9162 §2.1.4.2, step by step as it is written there. */
final class Consistency {

    private Consistency() {}

    static boolean holds(long first, String firstRoot, long second, String secondRoot, List<String> proof) {
        if (first == second) {
            return firstRoot.equals(secondRoot) && proof.isEmpty();
        }
        List<byte[]> path =
                new ArrayList<>(proof.stream().map(HexFormat.of()::parseHex).toList());
        if (Long.bitCount(first) == 1) {
            path.addFirst(HexFormat.of().parseHex(firstRoot));
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0
                && firstRoot.equals(HexFormat.of().formatHex(fr))
                && secondRoot.equals(HexFormat.of().formatHex(sr));
    }

    private static byte[] node(byte[] left, byte[] right) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 1);
            sha256.update(left);
            return sha256.digest(right);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
