// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The kinds of problem this platform tells of; each has an address that never changes. */
public enum ProblemType {
    /** What was sent breaks a rule; the detail says which. */
    INVALID_REQUEST(400, "Invalid request", "What was sent is not what this call takes."),
    /** No token, or one that does not hold, or a proof that does not fit. */
    NOT_AUTHENTICATED(
            401,
            "Not authenticated",
            "This call takes a DPoP-bound access token of this realm and a fresh proof (RFC 9449)."),
    /** The policy answered no; {@code reasons} says why. */
    REFUSED(403, "Refused", "No consent allows this."),
    /** The token is valid and does not belong to a provider's app. */
    NOT_AN_APP(403, "Not a provider's app", "The token does not belong to a provider's app."),
    /** The tenant has shut the door on the app. */
    APP_STOPPED(403, "App stopped", "This app has been stopped. Ask the tenant whose data it reads."),
    /** The token does not carry the scope. */
    FORBIDDEN(403, "Forbidden", "The token lacks the scope this call takes, or the account its role."),
    /** There is no such thing for this caller. */
    NOT_FOUND(404, "Not found", "There is no such thing for this caller."),
    /** The method does not exist here. */
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not take that method."),
    /** No wanted media type can be made. */
    NOT_ACCEPTABLE(406, "Not acceptable", "None of the media types asked for can be given."),
    /** The state of the thing forbids it. */
    CONFLICT(409, "Conflict", "The present state does not allow this."),
    /** It had a time, and the time is over. */
    GONE(410, "Gone", "The time for this is over."),
    /** Too much was sent. */
    TOO_LARGE(413, "Too large", "What was sent is larger than this call takes."),
    /** The media type sent is not understood. */
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "This call does not take that media type."),
    /** More was asked in a short time than is allowed; {@code Retry-After} says when to go on. */
    TOO_MANY_REQUESTS(429, "Too many requests", "More was asked than is allowed in this time. Wait, then go on."),
    /** A fault of ours. */
    FAULT(500, "Fault", "Something went wrong here. Nothing was given out."),
    /** It cannot be decided; nothing was allowed. */
    CANNOT_DECIDE(503, "Cannot decide", "It cannot be decided now. Nothing was given out. Try again."),
    /** Something this call needs does not answer. */
    UNAVAILABLE(503, "Unavailable", "Something this call needs does not answer now. Try again.");

    private static final int SOON = 503;
    private static final int SECONDS_TO_WAIT = 5;
    private static final Set<ProblemType> OURS = EnumSet.of(REFUSED, NOT_AN_APP, APP_STOPPED, CANNOT_DECIDE);
    private static final String BASE = "https://quadrille.io/problems/";

    private final int status;
    private final String title;
    private final String sentence;

    ProblemType(int status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    /** The problem, in general words. */
    public HttpProblem problem() {
        return problem(sentence);
    }

    /** The problem in the given words, one sentence. */
    public HttpProblem problem(String detail) {
        return started(detail).build();
    }

    /** To add to. */
    public HttpProblem.Builder started(String detail) {
        HttpProblem.Builder started = HttpProblem.builder()
                .withType(uri())
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
        return status == SOON ? started.withHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT) : started;
    }

    /** Its address. */
    public URI uri() {
        return URI.create(BASE + word());
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** The problem in general words. */
    public String sentence() {
        return sentence;
    }

    int status() {
        return status;
    }

    /** The general type of an HTTP status that somebody else chose. */
    static Optional<ProblemType> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(type -> type.status == status && !OURS.contains(type))
                .findFirst();
    }
}
