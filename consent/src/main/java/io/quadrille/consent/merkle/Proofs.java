// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.merkle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Which subtrees prove what; their hashes in that order are the proof. */
public final class Proofs {

    private Proofs() {}

    /**
     * That an entry stands in a log ({@code PATH} of RFC 9162 §2.1.3.1).
     *
     * @param entry its position, from 0
     * @param size how many entries the log has; more than {@code entry}
     */
    public static List<Span> inclusion(long entry, long size) {
        if (entry < 0 || entry >= size) {
            throw new IllegalArgumentException("the log has no such entry");
        }
        List<Span> proof = new ArrayList<>();
        Span span = Span.whole(size);
        while (span.size() > 1) {
            boolean leftwards = entry < span.middle();
            proof.add(leftwards ? span.right() : span.left());
            span = leftwards ? span.left() : span.right();
        }
        Collections.reverse(proof);
        return proof;
    }

    /**
     * That a log has only grown ({@code PROOF} of RFC 9162 §2.1.4.1).
     *
     * @param earlier how many entries it had, at least 1
     * @param later how many it has, not fewer
     */
    public static List<Span> consistency(long earlier, long later) {
        if (earlier < 1 || earlier > later) {
            throw new IllegalArgumentException("a log cannot have grown from one size to the other");
        }
        List<Span> proof = new ArrayList<>();
        Span span = Span.whole(later);
        while (span.until() != earlier) {
            boolean leftwards = earlier <= span.middle();
            proof.add(leftwards ? span.right() : span.left());
            span = leftwards ? span.left() : span.right();
        }
        // The checker knows the earlier root; only a part of it has to be told.
        if (span.from() > 0) {
            proof.add(span);
        }
        Collections.reverse(proof);
        return proof;
    }
}
