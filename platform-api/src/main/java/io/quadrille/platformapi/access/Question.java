// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.access;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.security.CallingApp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an app wants to see, in its own words.
 *
 * @param action as the policies name it
 * @param consent by which consent, if it says so
 * @param purpose for which purpose, if it says so
 * @param devices of which devices, under the app's names for them; empty for all
 * @param streams which streams; empty for all
 * @param from first instant
 * @param until first instant after it
 */
public record Question(
        String action,
        Optional<ConsentId> consent,
        Optional<String> purpose,
        Set<String> devices,
        Set<String> streams,
        Instant from,
        Instant until) {

    /** Copies the sets. */
    public Question {
        devices = Set.copyOf(devices);
        streams = Set.copyOf(streams);
    }

    /** The same about another time. */
    public Question within(Instant first, Instant end) {
        return new Question(action, consent, purpose, devices, streams, first, end);
    }

    /** What tells this caller's question, whatever its time, from every other of the same exit. */
    public String identity(CallingApp caller) {
        return String.join(
                "\n",
                caller.tenant().value(),
                caller.app().value(),
                consent.toString(),
                purpose.toString(),
                new TreeSet<>(devices).toString(),
                new TreeSet<>(streams).toString());
    }
}
