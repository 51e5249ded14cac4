// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.ledger;

import io.quadrille.launcher.verify.signed.Unsound;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The Merkle tree of RFC 9162 §2.1, grown entry by entry; holds as many hashes as its size has digits. */
final class Tree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256 = sha256();
    private final byte[][] edge = new byte[Long.SIZE][];
    private long size;

    void append(byte[] text, int begin, int length) {
        append(leaf(text, begin, length));
    }

    /** An entry of which only the hash is known. */
    void append(byte[] leaf) {
        byte[] hash = leaf;
        int level = 0;
        for (long left = size; (left & 1) == 1; left >>= 1) {
            hash = node(edge[level], hash);
            level++;
        }
        edge[level] = hash;
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        byte[] root = null;
        for (int level = 0; level < Long.SIZE; level++) {
            if ((size >> level & 1) == 1) {
                root = root == null ? edge[level] : node(edge[level], root);
            }
        }
        return root == null ? sha256.digest() : root;
    }

    /** The root to which an entry's hash leads along a path (RFC 9162 §2.1.3.2). */
    byte[] rootAlong(byte[] leaf, long index, long entries, List<byte[]> path) throws Unsound {
        long fn = index;
        long sn = entries - 1;
        byte[] hash = leaf;
        for (byte[] neighbour : path) {
            if (sn == 0) {
                throw new Unsound("the path is longer than the tree is high.");
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(neighbour, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, neighbour);
            }
            fn >>= 1;
            sn >>= 1;
        }
        if (sn != 0) {
            throw new Unsound("the path is shorter than the tree is high.");
        }
        return hash;
    }

    byte[] leaf(byte[] text, int begin, int length) {
        sha256.update(LEAF);
        sha256.update(text, begin, length);
        return sha256.digest();
    }

    private byte[] node(byte[] left, byte[] right) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        return sha256.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
        }
    }
}
