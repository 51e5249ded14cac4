// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.webhook;

import io.quadrille.tenantadmin.api.database.AppNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Puts news in line for the app's subscriptions, in the transaction in which they were made. */
@ApplicationScoped
class SubscribedNews implements AppNews {

    private static final String CONCERNED = " from webhook_subscription s where s.tenant = ?1 and s.app = ?2"
            + " and ?3 = any(s.kinds) and (s.consent is null or s.consent = ?4)";
    // Who never fetches anything must not fill the disk: what is too much is given up at once.
    private static final String TELL = "insert into webhook_message"
            + " (tenant, subscription, kind, consent, at, data, state, reason)"
            + " select s.tenant, s.subscription, ?3, ?4, ?5, ?6,"
            + " case when f.full then 'dead' else 'waiting' end, case when f.full then 'too many were waiting' end"
            + " from (select s.tenant, s.subscription" + CONCERNED + ") s,"
            + " lateral (select count(*) >= 10000 as full from (select from webhook_message w where w.tenant = s.tenant"
            + " and w.subscription = s.subscription and w.state = 'waiting' limit 10000) w) f";
    private static final String ASK_ANEW = "update webhook_subscription set refused = null"
            + " where tenant = ?1 and consent = ?2 and refused is not null";
    private static final String WAKE = "update webhook_due d set due_at = least(d.due_at, now())"
            + " from webhook_subscription s where s.tenant = ?1 and s.app = ?2 and (s.consent is null or s.consent = ?3)"
            + " and d.tenant = s.tenant and d.subscription = s.subscription";

    @Override
    public Uni<Void> tell(Mutiny.Session session, News news) {
        return session.createNativeQuery(TELL)
                .setParameter(1, news.tenant().value())
                .setParameter(2, news.app().value())
                .setParameter(3, news.kind())
                .setParameter(4, news.consent())
                .setParameter(5, news.at())
                .setParameter(6, news.data())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(ASK_ANEW)
                        .setParameter(1, news.tenant().value())
                        .setParameter(2, news.consent())
                        .executeUpdate())
                .chain(() -> session.createNativeQuery(WAKE)
                        .setParameter(1, news.tenant().value())
                        .setParameter(2, news.app().value())
                        .setParameter(3, news.consent())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
