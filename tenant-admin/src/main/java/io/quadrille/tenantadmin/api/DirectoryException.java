// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

/** Why something could not be entered in, or found in, the directory. */
public final class DirectoryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient LocalizedText sentence;

    /** The kinds of failure. */
    public enum Reason {
        /** The identifier is taken. */
        ALREADY_EXISTS,
        /** There is no such thing for this caller. */
        NOT_FOUND,
        /** What was given breaks a rule; the message says which. */
        INVALID,
        /** The authorization server or the database does not answer. */
        UNAVAILABLE
    }

    /**
     * @param reason the kind
     * @param sentence what is wrong, for a person, without names of classes or secrets
     */
    public DirectoryException(Reason reason, LocalizedText sentence) {
        this(reason, sentence, null);
    }

    /**
     * @param reason the kind
     * @param sentence what is wrong, for a person, without names of classes or secrets
     * @param cause what happened beneath; never shown
     */
    public DirectoryException(Reason reason, LocalizedText sentence, Throwable cause) {
        super(sentence.en(), cause);
        this.reason = reason;
        this.sentence = sentence;
    }

    /** What is wrong, for a person; the message is its English. */
    public LocalizedText sentence() {
        return sentence;
    }

    /** The kind of failure. */
    public Reason reason() {
        return reason;
    }
}
