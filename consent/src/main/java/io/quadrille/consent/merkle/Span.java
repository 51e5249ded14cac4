// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The entries of one subtree, complete or not: {@code D[from:until]} of RFC 9162, and {@code from} is a multiple of a power of two that is not
 * smaller than the number of entries.
 *
 * @param from the first entry
 * @param until the first entry after it
 */
public record Span(long from, long until) {

    /** All entries of a log. */
    public static Span whole(long size) {
        return new Span(0, size);
    }

    /** The complete subtrees it consists of, from left to right; as many as its size has bits set. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        long begin = from;
        for (long left = size(); left > 0; left = until - begin) {
            int level = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
            nodes.add(new Node(level, begin >> level));
            begin += 1L << level;
        }
        return nodes;
    }

    /** Its root hash ({@code MTH} of RFC 9162 §2.1.1), from the hashes of its nodes. */
    public byte[] hash(Function<Node, byte[]> stored) {
        List<Node> nodes = nodes();
        if (nodes.isEmpty()) {
            return TreeHash.empty();
        }
        byte[] hash = stored.apply(nodes.getLast());
        for (int i = nodes.size() - 2; i >= 0; i--) {
            hash = TreeHash.node(stored.apply(nodes.get(i)), hash);
        }
        return hash;
    }

    /**
     * Its root hash again, but by way of the root of its first entries: equal to {@link #hash} if and only if this tree has grown out of that one.
     *
     * @param boundary how many entries the earlier tree had
     * @param stored the hashes of the nodes of both trees and of the proof of consistency between them
     */
    public byte[] hashAcross(long boundary, Function<Node, byte[]> stored) {
        return from < boundary && boundary < until
                ? TreeHash.node(left().hashAcross(boundary, stored), right().hashAcross(boundary, stored))
                : hash(stored);
    }

    /** The nodes of several, each once. */
    public static Set<Node> nodes(Collection<Span> spans) {
        Set<Node> nodes = new LinkedHashSet<>();
        spans.forEach(span -> nodes.addAll(span.nodes()));
        return nodes;
    }

    long size() {
        return until - from;
    }

    /** Where it parts: after the largest power of two of entries that is smaller than its size. */
    long middle() {
        return from + Long.highestOneBit(size() - 1);
    }

    Span left() {
        return new Span(from, middle());
    }

    Span right() {
        return new Span(middle(), until);
    }
}
