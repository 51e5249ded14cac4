// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.List;
import java.util.stream.Collectors;

/** Why an act on agreements, requests or consents could not be done. */
public final class ConsentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient LocalizedText sentence;
    private final transient List<Fault> faults;

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
     * One thing that is wrong with what was given.
     *
     * @param field where, as in {@code categories[1].category}
     * @param message what is wrong and what would be right
     */
    public record Fault(String field, String message) {}

    /**
     * For what a person did or wanted to see.
     *
     * @param reason the kind
     * @param sentence one sentence for her, without names of classes or secrets
     */
    public ConsentException(Reason reason, LocalizedText sentence) {
        super(sentence.en());
        this.reason = reason;
        this.sentence = sentence;
        this.faults = List.of();
    }

    /**
     * For a document of a program that breaks rules ({@link Reason#INVALID}).
     *
     * @param summary what cannot be done because of it, without a full stop
     * @param faults everything that is wrong, at least one
     */
    public ConsentException(String summary, List<Fault> faults) {
        super(summary + ": " + faults.stream().map(Fault::message).collect(Collectors.joining("; ")) + ".");
        this.reason = Reason.INVALID;
        this.sentence = new LocalizedText(getMessage(), getMessage());
        this.faults = List.copyOf(faults);
    }

    /**
     * For what a program did.
     *
     * @param reason the kind
     * @param message one sentence for those who wrote it, without names of classes or secrets
     */
    public ConsentException(Reason reason, String message) {
        this(reason, new LocalizedText(message, message));
    }

    /**
     * @param reason the kind
     * @param message one sentence
     * @param cause for the log only
     */
    public ConsentException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.sentence = new LocalizedText(message, message);
        this.faults = List.of();
    }

    /** What is wrong, field by field; empty if it is not about fields. */
    public List<Fault> faults() {
        return faults;
    }

    /** The kind of failure. */
    public Reason reason() {
        return reason;
    }

    /** What went wrong, for the reader of a page. */
    public LocalizedText sentence() {
        return sentence;
    }
}
