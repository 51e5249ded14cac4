// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a consent's append-only history, hashed to the one before.
 *
 * @param sequence 1, 2, 3 …
 * @param at when
 * @param event what happened: given, refused, deferred, narrowed, suspended, resumed, withdrawn, revoked, invalidated, renewed
 * @param state the state after it
 * @param actor {@code subject:ID}, {@code app:ID} or {@code tenant:ID}
 * @param reason why, in the actor's words
 * @param body the canonical JSON that was hashed
 * @param hash SHA-256 over predecessor hash and body, lower-case hexadecimal
 */
public record ConsentEvent(
        int sequence,
        Instant at,
        String event,
        ConsentState state,
        String actor,
        Optional<String> reason,
        String body,
        String hash) {}
