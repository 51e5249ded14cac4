// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.consent.api.ConsentRecord;
import java.time.Instant;

/** What a consent comes to for the person who gave it. */
public enum Standing {
    /** Data may be read. */
    ALLOWED,
    /** She pauses it. */
    PAUSED,
    /** She has ended it. */
    WITHDRAWN,
    /** Somebody else has ended it. */
    REVOKED,
    /** Time has ended it. */
    EXPIRED,
    /** It was not good, or the device is not hers any more. */
    INVALID,
    /** She said no. */
    REFUSED,
    /** She has put it off. */
    OPEN;

    /** The standing of a consent at an instant. */
    public static Standing of(ConsentRecord consent, Instant now) {
        return switch (consent.stateAt(now)) {
            case Given, RenewedConsentGiven -> consent.suspended() ? PAUSED : ALLOWED;
            case Withdrawn -> WITHDRAWN;
            case Revoked -> REVOKED;
            case Expired -> EXPIRED;
            case Invalidated -> INVALID;
            case Refused -> REFUSED;
            case Requested, RequestDeferred -> OPEN;
        };
    }

    /** Whether it can still be paused, narrowed or withdrawn. */
    public boolean alive() {
        return this == ALLOWED || this == PAUSED;
    }
}
