// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.access.Outcome;
import io.quadrille.platformapi.stream.Progress;
import io.quadrille.platformapi.stream.StreamQuery.Batch;
import io.quadrille.platformapi.subscription.Calendar;
import io.quadrille.platformapi.subscription.Message;
import io.quadrille.platformapi.subscription.Messages;
import io.quadrille.platformapi.subscription.Subscription;
import io.quadrille.platformapi.subscription.Subscriptions;
import io.quadrille.platformapi.webhook.Delivery.Attempt;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sends one message and writes down what came of it; answers whether the receiver can be reached. */
@ApplicationScoped
class Sending {

    /** How old a decision may be when the first byte leaves. */
    private static final Duration FRESH = Duration.ofMillis(250);

    private final TenantTransactions transactions;
    private final Subscriptions subscriptions;
    private final Messages messages;
    private final Contents contents;
    private final Delivery delivery;
    private final Patience patience;

    Sending(
            @Application TenantTransactions transactions,
            Subscriptions subscriptions,
            Messages messages,
            Contents contents,
            Delivery delivery,
            Patience patience) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.contents = contents;
        this.delivery = delivery;
        this.patience = patience;
    }

    /** A message that waits. */
    Uni<Boolean> message(Calendar.Entry entry, Subscription subscription, Message message) {
        return delivery.send(subscription, () -> contents.of(subscription, message))
                .chain(attempt -> written(entry, message, attempt));
    }

    /** What has been measured since the last time, if anything. */
    Uni<Boolean> readings(Calendar.Entry entry, Subscription subscription) {
        Progress progress = Progress.read(subscription.progress().orElseThrow());
        Instant until = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return contents.readings(subscription, progress, until).chain(outcome -> switch (outcome) {
            case Outcome.Refused<Optional<Batch>> refused -> refuse(entry, refused.reasons());
            case Outcome.Allowed<Optional<Batch>> allowed ->
                allowed.body()
                        .map(batch -> first(entry, subscription, batch, until))
                        .orElseGet(() -> Uni.createFrom().item(true));
        });
    }

    private Uni<Boolean> first(Calendar.Entry entry, Subscription subscription, Batch batch, Instant until) {
        Instant decided = Instant.now();
        return inTenant(
                        entry,
                        transaction -> messages.addReadings(
                                        transaction,
                                        subscription,
                                        consent(subscription).value(),
                                        until,
                                        subscription.progress().orElseThrow())
                                .call(() -> subscriptions.advance(
                                        transaction,
                                        entry.tenant(),
                                        entry.subscription(),
                                        batch.progress().written())))
                .chain(message -> delivery.send(
                                subscription,
                                () -> Instant.now().isBefore(decided.plus(FRESH))
                                        ? Uni.createFrom().item(contents.of(message, batch))
                                        : contents.of(subscription, message))
                        .chain(attempt -> written(entry, message, attempt)));
    }

    private Uni<Boolean> written(Calendar.Entry entry, Message message, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Taken taken ->
                inTenant(
                                entry,
                                transaction ->
                                        messages.delivered(transaction, entry.tenant(), entry.subscription(), message))
                        .replaceWith(true);
            case Attempt.Refused refused ->
                inTenant(
                                entry,
                                transaction -> messages.dead(
                                        transaction,
                                        entry.tenant(),
                                        entry.subscription(),
                                        message,
                                        String.join(" ", refused.reasons())))
                        .chain(() -> refuse(entry, refused.reasons()));
            case Attempt.Failed failed -> failed(entry, message, failed).replaceWith(!failed.unreachable());
        };
    }

    private Uni<Void> failed(Calendar.Entry entry, Message message, Attempt.Failed failed) {
        boolean last = patience.over(message.attempts() + 1);
        return inTenant(
                entry,
                transaction -> last
                        ? messages.dead(transaction, entry.tenant(), entry.subscription(), message, failed.reason())
                        : messages.failed(
                                transaction,
                                entry.tenant(),
                                entry.subscription(),
                                message,
                                failed.reason(),
                                patience.after(message.attempts() + 1)));
    }

    private Uni<Boolean> refuse(Calendar.Entry entry, List<String> reasons) {
        return inTenant(
                        entry,
                        transaction -> subscriptions.refuse(transaction, entry.tenant(), entry.subscription(), reasons))
                .replaceWith(true);
    }

    private static ConsentId consent(Subscription subscription) {
        return subscription.consent().orElseThrow();
    }

    private <T> Uni<T> inTenant(Calendar.Entry entry, Function<SqlConnection, Uni<T>> work) {
        return transactions.inTenant(entry.tenant(), work);
    }
}
