// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.consents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One thing that happened to, or under, a consent.
 *
 * @param at when
 * @param kind the history's event, or {@code read} or {@code denied} for a look at the data
 * @param look {@code allowed}, {@code refused} or empty: how it is marked
 * @param rows how many readings left
 * @param reasons why it was refused, in words
 * @param words the reason in the words of whoever did it
 * @param change its number in the history, of which there is a receipt
 */
record Happening(
        Instant at,
        String kind,
        String look,
        long rows,
        List<String> reasons,
        Optional<String> words,
        Optional<Integer> change) {}
