// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A log that grows: knows its right edge, and which subtrees become complete with each entry. */
public final class Growth {

    private final byte[][] edge = new byte[Long.SIZE][];
    private final Map<Node, byte[]> completed = new LinkedHashMap<>();
    private long size;

    /**
     * Goes on from a size.
     *
     * @param stored the hashes of {@link Span#nodes} of the whole
     */
    public Growth(long size, Function<Node, byte[]> stored) {
        this.size = size;
        Span.whole(size).nodes().forEach(node -> edge[node.level()] = stored.apply(node));
    }

    /** Appends the hash of an entry. */
    public void append(byte[] leaf) {
        Node node = new Node(0, size);
        byte[] hash = leaf;
        while (node.right()) {
            hash = TreeHash.node(edge[node.level()], hash);
            node = node.parent();
            completed.put(node, hash);
        }
        edge[node.level()] = hash;
        size++;
    }

    /** How many entries there are. */
    public long size() {
        return size;
    }

    /** The subtrees of two and more entries that became complete since the start. */
    public Map<Node, byte[]> completed() {
        return completed;
    }

    /** The root hash of the whole. */
    public byte[] root() {
        return Span.whole(size).hash(node -> edge[node.level()]);
    }
}
