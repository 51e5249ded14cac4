// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The rows of {@code webhook_message}, within a transaction of their tenant. */
@ApplicationScoped
public class Messages {

    private static final String OF = " where tenant = $1 and subscription = $2";
    private static final String ADD_READINGS = "insert into webhook_message"
            + " (tenant, subscription, kind, consent, at, progress) values ($1, $2, 'readings', $3, $4, $5) returning *";
    private static final String WAITING = "select * from webhook_message" + OF
            + " and state = 'waiting' and next_at <= now() order by next_at, message limit $3";
    private static final String NEXT =
            "select min(next_at) as next_at from webhook_message" + OF + " and state = 'waiting'";
    private static final String DELIVERED =
            "update webhook_message set state = 'delivered', reason = null" + OF + " and message = $3";
    private static final String FORGET = "delete from webhook_message" + OF + " and message = $3";
    private static final String FAILED = "update webhook_message set attempts = attempts + 1, reason = $4,"
            + " next_at = now() + make_interval(secs => $5)" + OF + " and message = $3";
    private static final String DEAD =
            "update webhook_message set state = 'dead', attempts = $4, reason = $5" + OF + " and message = $3";
    private static final String GIVE_UP_OLD = "update webhook_message set state = 'dead',"
            + " reason = coalesce(reason, 'the receiver could not be reached')" + OF
            + " and state = 'waiting' and since < now() - make_interval(secs => $3)";
    private static final String DEAD_ONES = "select * from webhook_message" + OF
            + " and state = 'dead' and ($3::uuid is null or message < $3) order by message desc limit $4";
    private static final String AGAIN = "update webhook_message set state = 'waiting', attempts = 0, reason = null,"
            + " next_at = now(), since = now()" + OF + " and at >= $3 and state <> 'waiting'";
    private static final String FORGET_OLD =
            "delete from webhook_message where tenant = $1 and state <> 'waiting' and at < $2";

    /** Readings are to be told, those behind a progress until an instant. */
    public Uni<Message> addReadings(
            SqlConnection transaction, Subscription subscription, UUID consent, Instant until, String progress) {
        Tuple row = Tuple.of(subscription.app().tenant().value(), subscription.id(), consent, utc(until), progress);
        return transaction
                .preparedQuery(ADD_READINGS)
                .execute(row)
                .map(rows -> Message.of(rows.iterator().next()));
    }

    /** Those that are due. */
    public Uni<List<Message>> waiting(SqlConnection transaction, TenantId tenant, UUID subscription, int most) {
        return transaction
                .preparedQuery(WAITING)
                .execute(Tuple.of(tenant.value(), subscription, most))
                .map(Messages::all);
    }

    /** When the next one is due. */
    public Uni<Optional<Instant>> next(SqlConnection transaction, TenantId tenant, UUID subscription) {
        return transaction
                .preparedQuery(NEXT)
                .execute(Tuple.of(tenant.value(), subscription))
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime("next_at"))
                        .map(OffsetDateTime::toInstant));
    }

    /** It was taken; readings need not be remembered. */
    public Uni<Void> delivered(SqlConnection transaction, TenantId tenant, UUID subscription, Message message) {
        return transaction
                .preparedQuery(message.progress().isPresent() ? FORGET : DELIVERED)
                .execute(Tuple.of(tenant.value(), subscription, message.id()))
                .replaceWithVoid();
    }

    /** It was not taken and will be tried again. */
    public Uni<Void> failed(
            SqlConnection transaction,
            TenantId tenant,
            UUID subscription,
            Message message,
            String reason,
            Duration pause) {
        Tuple tuple = Tuple.of(tenant.value(), subscription, message.id(), reason, pause.toMillis() / 1_000.0);
        return transaction.preparedQuery(FAILED).execute(tuple).replaceWithVoid();
    }

    /** It is given up. */
    public Uni<Void> dead(
            SqlConnection transaction, TenantId tenant, UUID subscription, Message message, String reason) {
        Tuple tuple = Tuple.of(tenant.value(), subscription, message.id(), message.attempts() + 1, reason);
        return transaction.preparedQuery(DEAD).execute(tuple).replaceWithVoid();
    }

    /** All that have waited longer are given up. */
    public Uni<Void> giveUpOlder(SqlConnection transaction, TenantId tenant, UUID subscription, Duration than) {
        return transaction
                .preparedQuery(GIVE_UP_OLD)
                .execute(Tuple.of(tenant.value(), subscription, (double) than.toSeconds()))
                .replaceWithVoid();
    }

    /** Those that were given up, newest first. */
    Uni<List<Message>> deadOnes(
            SqlConnection transaction, TenantId tenant, UUID subscription, Optional<UUID> before, int most) {
        Tuple tuple = Tuple.of(tenant.value(), subscription, before.orElse(null), most);
        return transaction.preparedQuery(DEAD_ONES).execute(tuple).map(Messages::all);
    }

    /** Has all since an instant wait again; answers how many. */
    Uni<Integer> again(SqlConnection transaction, TenantId tenant, UUID subscription, Instant since) {
        return transaction
                .preparedQuery(AGAIN)
                .execute(Tuple.of(tenant.value(), subscription, utc(since)))
                .map(RowSet::rowCount);
    }

    /** Forgets those of a tenant that were delivered or given up and are older. */
    public Uni<Void> forgetOlder(SqlConnection transaction, TenantId tenant, Instant than) {
        return transaction
                .preparedQuery(FORGET_OLD)
                .execute(Tuple.of(tenant.value(), utc(than)))
                .replaceWithVoid();
    }

    private static List<Message> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Message::of).toList();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
