// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

/** Why an act on agreements, requests or consents could not be done. */
public final class ConsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The kinds of failure. */
    public enum Reason {
        /** There is no such thing for this caller. */
        NOT_FOUND,
        /** What was given breaks a rule; the message says which. */
        INVALID,
        /** The consent is in a state in which this cannot be done. */
        CONFLICT,
        /** The request's time to be opened is over. */
        EXPIRED,
        /** It cannot be decided; nothing was allowed (answer 503). */
        CANNOT_DECIDE,
        /** A stored document no longer fits its hashes. */
        TAMPERED
    }

    /**
     * @param reason the kind
     * @param message one sentence for a person, without names of classes or secrets
     */
    public ConsentException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /**
     * @param reason the kind
     * @param message one sentence for a person
     * @param cause for the log only
     */
    public ConsentException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** The kind of failure. */
    public Reason reason() {
        return reason;
    }
}
