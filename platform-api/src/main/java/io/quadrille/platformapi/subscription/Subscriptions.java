// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.subscription;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.platformapi.security.CallingApp;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The rows of {@code webhook_subscription}, within a transaction of their tenant. */
@ApplicationScoped
public class Subscriptions {

    /** How many one app may have. */
    static final int MOST = 1_000;

    private static final String ADD = "with added as (insert into webhook_subscription"
            + " (tenant, subscription, app, url, kinds, consent, secret, progress) select $1, $2, $3, $4, $5, $6, $7, $8"
            + " where (select count(*) from webhook_subscription where tenant = $1 and app = $3) < $9 returning *),"
            + " due as (insert into webhook_due (tenant, subscription) select tenant, subscription from added)"
            + " select * from added";
    private static final String ALL = "select * from webhook_subscription where tenant = $1 and app = $2"
            + " and ($3::uuid is null or subscription > $3) order by subscription limit $4";
    private static final String ONE =
            "select * from webhook_subscription where tenant = $1 and app = $2 and subscription = $3";
    private static final String REMOVE =
            "delete from webhook_subscription where tenant = $1 and app = $2 and subscription = $3";
    private static final String RENEW_KEY = "update webhook_subscription set secret = $4, former_secret = secret,"
            + " former_until = $5 where tenant = $1 and app = $2 and subscription = $3";
    // An app that has been stopped is told nothing.
    private static final String SERVED = "select s.* from webhook_subscription s join app a on a.tenant = s.tenant"
            + " and a.app = s.app and a.stopped_at is null where s.tenant = $1 and s.subscription = $2";
    private static final String PROGRESS = "update webhook_subscription set progress = $3, refused = null"
            + " where tenant = $1 and subscription = $2";
    private static final String REFUSED =
            "update webhook_subscription set refused = $3 where tenant = $1 and subscription = $2";

    /** What a new one says. */
    record Draft(
            UUID id,
            String url,
            Set<String> kinds,
            Optional<ConsentId> consent,
            String key,
            Optional<String> progress) {}

    /** Adds one; empty if the app has as many as it may have. */
    Uni<Optional<Subscription>> add(SqlConnection transaction, CallingApp app, Draft draft) {
        Tuple row = Tuple.of(
                app.tenant().value(),
                draft.id(),
                app.app().value(),
                draft.url(),
                draft.kinds().stream().sorted().toArray(String[]::new));
        row.addValue(draft.consent().map(ConsentId::value).orElse(null));
        row.addValue(draft.key());
        row.addValue(draft.progress().orElse(null));
        row.addValue(MOST);
        return transaction.preparedQuery(ADD).execute(row).map(rows -> first(app, rows));
    }

    Uni<List<Subscription>> all(SqlConnection transaction, CallingApp app, Optional<UUID> after, int most) {
        Tuple tuple = Tuple.of(app.tenant().value(), app.app().value(), after.orElse(null), most);
        return transaction
                .preparedQuery(ALL)
                .execute(tuple)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Subscription.of(app, row))
                        .toList());
    }

    Uni<Optional<Subscription>> find(SqlConnection transaction, CallingApp app, UUID id) {
        return transaction.preparedQuery(ONE).execute(own(app, id)).map(rows -> first(app, rows));
    }

    /** Whether there was one. */
    Uni<Boolean> remove(SqlConnection transaction, CallingApp app, UUID id) {
        return transaction.preparedQuery(REMOVE).execute(own(app, id)).map(rows -> rows.rowCount() > 0);
    }

    /** Whether there was one; the key before still signs beside the new one for a while. */
    Uni<Boolean> renewKey(SqlConnection transaction, CallingApp app, UUID id, String key, Duration overlap) {
        Tuple tuple = own(app, id)
                .addString(key)
                .addOffsetDateTime(OffsetDateTime.now(ZoneOffset.UTC).plus(overlap));
        return transaction.preparedQuery(RENEW_KEY).execute(tuple).map(rows -> rows.rowCount() > 0);
    }

    /** The one to be served, whosever it is; none if it is gone or its app has been stopped. */
    public Uni<Optional<Subscription>> served(SqlConnection transaction, TenantId tenant, UUID id) {
        return transaction
                .preparedQuery(SERVED)
                .execute(Tuple.of(tenant.value(), id))
                .map(rows -> first(rows)
                        .map(row -> Subscription.of(new CallingApp(tenant, new AppId(row.getString("app"))), row)));
    }

    /** Remembers how far the readings have been taken. */
    public Uni<Void> advance(SqlConnection transaction, TenantId tenant, UUID id, String progress) {
        return transaction
                .preparedQuery(PROGRESS)
                .execute(Tuple.of(tenant.value(), id, progress))
                .replaceWithVoid();
    }

    /** Remembers why no reading may leave. */
    public Uni<Void> refuse(SqlConnection transaction, TenantId tenant, UUID id, List<String> reasons) {
        Tuple tuple = Tuple.of(tenant.value(), id, reasons.toArray(String[]::new));
        return transaction.preparedQuery(REFUSED).execute(tuple).replaceWithVoid();
    }

    private static Tuple own(CallingApp app, UUID id) {
        return Tuple.of(app.tenant().value(), app.app().value(), id);
    }

    private static Optional<Subscription> first(CallingApp app, RowSet<Row> rows) {
        return first(rows).map(row -> Subscription.of(app, row));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }
}
