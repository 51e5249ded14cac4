// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Consents;
import io.quadrille.platformapi.outgoing.WebAddresses;
import io.quadrille.platformapi.problem.ProblemType;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.platformapi.stream.Progress;
import io.quadrille.platformapi.subscription.Subscriptions.Draft;
import io.quadrille.tenantadmin.api.database.Application;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes in, shows and ends subscriptions. */
@ApplicationScoped
class SubscriptionDesk {

    private static final Duration OVERLAP = Duration.ofHours(24);

    private final TenantTransactions transactions;
    private final Subscriptions subscriptions;
    private final SigningKeys keys;
    private final WebAddresses addresses;
    private final Consents consents;

    SubscriptionDesk(
            @Application TenantTransactions transactions,
            Subscriptions subscriptions,
            SigningKeys keys,
            WebAddresses addresses,
            Consents consents) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.addresses = addresses;
        this.consents = consents;
    }

    /** A new subscription and its key, which is told this once. */
    record Opened(Subscription subscription, String key) {}

    Uni<Opened> open(CallingApp app, SubscriptionAsk ask) {
        boolean readings = ask.kinds().contains(Subscription.READINGS);
        if (addresses.read(ask.url()).isEmpty()) {
            throw wrong("url", WebAddresses.RULE);
        }
        if (readings && ask.consent() == null) {
            throw wrong("consent", "must be given for readings");
        }
        Optional<ConsentId> consent = Optional.ofNullable(ask.consent()).map(ConsentId::new);
        String key = keys.fresh();
        UUID id = UUID.randomUUID();
        Draft draft = new Draft(
                id,
                ask.url(),
                Set.copyOf(ask.kinds()),
                consent,
                keys.sealed(key, id),
                readings ? Optional.of(Progress.from(since(ask.from())).written()) : Optional.empty());
        return requireOwn(app, consent)
                .chain(() ->
                        transactions.inTenant(app.tenant(), transaction -> subscriptions.add(transaction, app, draft)))
                .map(added -> new Opened(
                        added.orElseThrow(() -> ProblemType.CONFLICT.problem(
                                "This app has " + Subscriptions.MOST + " subscriptions, as many as it may have.")),
                        key));
    }

    Uni<List<Subscription>> all(CallingApp app, Optional<UUID> after, int most) {
        return transactions.inTenant(app.tenant(), transaction -> subscriptions.all(transaction, app, after, most));
    }

    /** Fails with 404 if there is none. */
    Uni<Subscription> one(CallingApp app, UUID id) {
        return transactions
                .inTenant(app.tenant(), transaction -> subscriptions.find(transaction, app, id))
                .map(found -> found.orElseThrow(ProblemType.NOT_FOUND::problem));
    }

    Uni<Void> end(CallingApp app, UUID id) {
        return transactions
                .inTenant(app.tenant(), transaction -> subscriptions.remove(transaction, app, id))
                .invoke(SubscriptionDesk::requireFound)
                .replaceWithVoid();
    }

    /** A new key; the one before still signs, too, for a day. */
    Uni<String> newKey(CallingApp app, UUID id) {
        String key = keys.fresh();
        return transactions
                .inTenant(
                        app.tenant(),
                        transaction -> subscriptions.renewKey(transaction, app, id, keys.sealed(key, id), OVERLAP))
                .invoke(SubscriptionDesk::requireFound)
                .replaceWith(key);
    }

    private Uni<Void> requireOwn(CallingApp app, Optional<ConsentId> consent) {
        return consent.map(id -> consents.find(app.tenant(), app.app(), id)
                        .map(found -> found.orElseThrow(
                                () -> ProblemType.NOT_FOUND.problem("There is no such consent for this caller.")))
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static void requireFound(boolean found) {
        if (!found) {
            throw ProblemType.NOT_FOUND.problem();
        }
    }

    private static Instant since(OffsetDateTime from) {
        return (from == null ? Instant.now() : from.toInstant()).truncatedTo(ChronoUnit.MICROS);
    }

    private static RuntimeException wrong(String field, String what) {
        return ProblemType.INVALID_REQUEST
                .started("Field '" + field + "' " + what + ".")
                .with("violations", List.of(Map.of("field", field, "in", "body", "message", what)))
                .build();
    }
}
