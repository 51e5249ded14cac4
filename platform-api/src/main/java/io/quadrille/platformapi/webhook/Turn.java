// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.platformapi.subscription.Calendar;
import io.quadrille.platformapi.subscription.Message;
import io.quadrille.platformapi.subscription.Messages;
import io.quadrille.platformapi.subscription.Subscription;
import io.quadrille.platformapi.subscription.Subscriptions;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is done for one subscription at a time: what waits is sent, then what has been measured since. */
@ApplicationScoped
class Turn {

    private static final int MESSAGES = 20;
    private static final Duration UNTIL_A_STOPPED_APP_IS_LOOKED_AT = Duration.ofMinutes(5);
    // well within the time for which the subscription is this node's
    private static final Duration LONGEST = Duration.ofSeconds(25);

    private final TenantTransactions transactions;
    private final Subscriptions subscriptions;
    private final Messages messages;
    private final Calendar calendar;
    private final Sending sending;
    private final Patience patience;

    Turn(
            @Application TenantTransactions transactions,
            Subscriptions subscriptions,
            Messages messages,
            Calendar calendar,
            Sending sending,
            Patience patience) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.messages = messages;
        this.calendar = calendar;
        this.sending = sending;
        this.patience = patience;
    }

    private record Work(Optional<Subscription> subscription, List<Message> waiting) {}

    /** Does it, and gives the subscription back. */
    Uni<Void> take(Calendar.Entry entry) {
        return work(entry)
                .chain(work -> work.subscription()
                        .map(subscription -> serve(entry, subscription, work.waiting()))
                        .orElseGet(() -> giveBack(entry, Instant.now().plus(UNTIL_A_STOPPED_APP_IS_LOOKED_AT), 0)));
    }

    private Uni<Work> work(Calendar.Entry entry) {
        return transactions.inTenant(
                entry.tenant(),
                transaction -> subscriptions
                        .served(transaction, entry.tenant(), entry.subscription())
                        .chain(found -> messages.waiting(transaction, entry.tenant(), entry.subscription(), MESSAGES)
                                .map(waiting -> new Work(found, waiting))));
    }

    private Uni<Void> serve(Calendar.Entry entry, Subscription subscription, List<Message> waiting) {
        Instant end = Instant.now().plus(LONGEST);
        boolean readings =
                subscription.progress().isPresent() && subscription.refused().isEmpty();
        return one(entry, subscription, waiting, 0, end)
                .chain(reached -> reached && readings ? sending.readings(entry, subscription) : now(reached))
                .onFailure()
                .call(failure -> giveBack(entry, Instant.now().plus(patience.after(2)), entry.failures()))
                .chain(reached -> reached ? again(entry, readings) : later(entry));
    }

    /** One after the other, until all are sent, the receiver is not to be reached, or it takes too long. */
    private Uni<Boolean> one(
            Calendar.Entry entry, Subscription subscription, List<Message> waiting, int index, Instant end) {
        if (index == waiting.size() || Instant.now().isAfter(end)) {
            return now(true);
        }
        return sending.message(entry, subscription, waiting.get(index))
                .chain(reached -> reached ? one(entry, subscription, waiting, index + 1, end) : now(false));
    }

    private Uni<Void> again(Calendar.Entry entry, boolean readings) {
        return transactions.inTenant(
                entry.tenant(),
                transaction -> messages.next(transaction, entry.tenant(), entry.subscription())
                        .map(next -> next.orElse(Instant.MAX))
                        .map(next -> readings ? earlier(next, Instant.now().plus(patience.betweenLooks())) : next)
                        .chain(due -> calendar.giveBack(transaction, entry, due, 0)));
    }

    private Uni<Void> later(Calendar.Entry entry) {
        int failures = entry.failures() + 1;
        return transactions.inTenant(
                entry.tenant(),
                transaction -> messages.giveUpOlder(
                                transaction, entry.tenant(), entry.subscription(), patience.longest())
                        .chain(() -> calendar.giveBack(
                                transaction, entry, Instant.now().plus(patience.after(failures)), failures)));
    }

    private Uni<Void> giveBack(Calendar.Entry entry, Instant due, int failures) {
        return transactions.inTenant(
                entry.tenant(), transaction -> calendar.giveBack(transaction, entry, due, failures));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Uni<Boolean> now(boolean reached) {
        return Uni.createFrom().item(reached);
    }
}
