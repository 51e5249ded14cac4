// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** RFC 9162 §2.1 word for word, recursive and slow, over all entries. */
final class Definition {

    private Definition() {}

    /** {@code MTH(D_n)}. */
    static byte[] root(List<byte[]> entries) {
        int n = entries.size();
        if (n == 0) {
            return sha256(new byte[0]);
        }
        if (n == 1) {
            return sha256(new byte[] {0}, entries.getFirst());
        }
        int k = split(n);
        return sha256(new byte[] {1}, root(entries.subList(0, k)), root(entries.subList(k, n)));
    }

    /** {@code PATH(m, D_n)}. */
    static List<byte[]> path(int m, List<byte[]> entries) {
        int n = entries.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? and(path(m, entries.subList(0, k)), root(entries.subList(k, n)))
                : and(path(m - k, entries.subList(k, n)), root(entries.subList(0, k)));
    }

    /** {@code PROOF(m, D_n)}. */
    static List<byte[]> proof(int m, List<byte[]> entries) {
        return subproof(m, entries, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> entries, boolean known) {
        int n = entries.size();
        if (m == n) {
            return known ? List.of() : List.of(root(entries));
        }
        int k = split(n);
        return m <= k
                ? and(subproof(m, entries.subList(0, k), known), root(entries.subList(k, n)))
                : and(subproof(m - k, entries.subList(k, n), false), root(entries.subList(0, k)));
    }

    /** The largest power of two smaller than n. */
    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<byte[]> and(List<byte[]> hashes, byte[] last) {
        List<byte[]> all = new ArrayList<>(hashes);
        all.add(last);
        return all;
    }

    private static byte[] sha256(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(whole.toByteArray());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
