// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

/**
 * The root of a complete subtree: once its entries are there it never changes.
 *
 * @param level 0 for an entry; it spans 2^level entries
 * @param position which of its level, from 0
 */
public record Node(int level, long position) {

    /** Whether it is the right one of two. */
    boolean right() {
        return (position & 1) == 1;
    }

    Node parent() {
        return new Node(level + 1, position >> 1);
    }
}
