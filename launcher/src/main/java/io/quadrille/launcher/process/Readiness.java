// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.process;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Waits until a child answers over HTTP as it should, or ends. */
public final class Readiness {

    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration ONE_ANSWER = Duration.ofSeconds(5);
    private static final long TELL_EVERY_MILLIS = 5_000;

    private final HttpClient http;
    private final Consumer<String> progress;

    public Readiness(Consumer<String> progress) {
        this.http = HttpClient.newBuilder().connectTimeout(ONE_ANSWER).build();
        this.progress = progress;
    }

    /** @param expected judges the body of a 200 answer */
    public void await(Child child, String doing, URI address, Predicate<String> expected) {
        progress.accept(doing);
        long begin = System.nanoTime();
        long told = 0;
        while (!child.endsWithin(STEP)) {
            if (body(address).filter(expected).isPresent()) {
                return;
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (waited.compareTo(PATIENCE) > 0) {
                throw new LauncherException(child.name() + " was not ready after " + PATIENCE.toMinutes() + " minutes; "
                        + child.log() + " says why.");
            }
            if (waited.toMillis() - told >= TELL_EVERY_MILLIS) {
                told = waited.toMillis();
                progress.accept(doing + " (" + waited.toSeconds() + " s)");
            }
        }
        throw new LauncherException(child.name() + " ended while it was starting; " + child.log() + " says why.");
    }

    /** The body of a 200 answer, or nothing. */
    public Optional<String> body(URI address) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address).timeout(ONE_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + address + ".", interrupted);
        }
    }
}
