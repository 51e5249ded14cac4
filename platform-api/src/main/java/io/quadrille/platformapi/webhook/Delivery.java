// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.platformapi.outgoing.OutgoingCalls;
import io.quadrille.platformapi.outgoing.OutgoingLine;
import io.quadrille.platformapi.outgoing.UnfitAddressException;
import io.quadrille.platformapi.outgoing.WebAddresses;
import io.quadrille.platformapi.subscription.SigningKeys;
import io.quadrille.platformapi.subscription.Subscription;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** Sends one message once, signed as Standard Webhooks says. What it says is asked for when the line is open, not before. */
@ApplicationScoped
class Delivery {

    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    private final WebAddresses addresses;
    private final OutgoingCalls calls;
    private final SigningKeys keys;

    Delivery(WebAddresses addresses, OutgoingCalls calls, SigningKeys keys) {
        this.addresses = addresses;
        this.calls = calls;
        this.keys = keys;
    }

    /** What came of sending a message. */
    sealed interface Attempt {

        /** The receiver has taken it, or there was nothing left to take. */
        record Taken() implements Attempt {}

        /** It may no longer be said. */
        record Refused(List<String> reasons) implements Attempt {

            /** Copies the reasons. */
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /**
         * The receiver has not taken it.
         *
         * @param reason in words for the provider
         * @param unreachable whether it would take no other now either
         */
        record Failed(String reason, boolean unreachable) implements Attempt {}
    }

    /** Fails only if it cannot be said what the message says. */
    Uni<Attempt> send(Subscription subscription, Supplier<Uni<Content>> content) {
        return addresses
                .read(subscription.url())
                .map(address -> calls.open(address)
                        .onItemOrFailure()
                        .transformToUni((line, failure) ->
                                failure == null ? send(subscription, line, content) : failed(failure)))
                .orElseGet(() -> Uni.createFrom().item(new Attempt.Failed("the address may not be called", true)));
    }

    private Uni<Attempt> send(Subscription subscription, OutgoingLine line, Supplier<Uni<Content>> content) {
        return content.get().onFailure().invoke(line::hangUp).chain(found -> switch (found) {
            case Content.Said said -> post(subscription, line, said);
            case Content.Nothing nothing -> {
                line.hangUp();
                yield Uni.createFrom().item(new Attempt.Taken());
            }
            case Content.Refused refused -> {
                line.hangUp();
                yield Uni.createFrom().item(new Attempt.Refused(refused.reasons()));
            }
        });
    }

    private Uni<Attempt> post(Subscription subscription, OutgoingLine line, Content.Said said) {
        Instant now = Instant.now();
        Map<String, String> headers = Map.of(
                "Content-Type", Envelopes.MEDIA_TYPE,
                "User-Agent", "Quadrille",
                "webhook-id", said.id(),
                "webhook-timestamp", Long.toString(now.getEpochSecond()),
                "webhook-signature", keys.signatures(subscription, said.id(), now, said.body()));
        return line.post(headers, said.body())
                .onItemOrFailure()
                .transformToUni((status, failure) ->
                        failure == null ? Uni.createFrom().item(attempt(status)) : failed(failure));
    }

    private static Attempt attempt(int status) {
        return status / 100 == 2
                ? new Attempt.Taken()
                : new Attempt.Failed("status " + status, status >= 500 || NOT_NOW.contains(status));
    }

    private static Uni<Attempt> failed(Throwable failure) {
        return Uni.createFrom().item(new Attempt.Failed(words(failure), true));
    }

    private static String words(Throwable failure) {
        return switch (failure) {
            case UnfitAddressException unfit -> "the host does not lead to public addresses alone";
            case UnknownHostException unknown -> "the host is not known";
            case TimeoutException late -> "no answer in time";
            case SSLException unsafe -> "no encryption that can be trusted";
            default -> "the receiver could not be reached";
        };
    }
}
