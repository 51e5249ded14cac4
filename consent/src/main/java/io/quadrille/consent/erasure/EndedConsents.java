// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.news.NewsDesk;
import io.quadrille.tenantadmin.api.database.AppNews.News;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Orders the recipient to erase when a consent ends, in the transaction in which it does, and has it told. */
@ApplicationScoped
public class EndedConsents {

    private static final Set<ConsentState> ENDS =
            Set.of(ConsentState.Withdrawn, ConsentState.Revoked, ConsentState.Invalidated);
    private static final String ORDERED = "erasure.ordered";
    private static final String ORDER = "insert into erasure_order"
            + " (tenant, erasure, consent, app, subject, ended, ordered_at, due_at)"
            + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) on conflict (tenant, consent) do nothing";

    private final NewsDesk news;
    private final ErasureSettings settings;

    EndedConsents(NewsDesk news, ErasureSettings settings) {
        this.news = news;
        this.settings = settings;
    }

    /** Orders it, if the act has ended the consent. */
    public Uni<Void> look(Mutiny.Session session, ConsentRecord after, DataAgreement agreement, Instant at) {
        return ENDS.contains(after.state())
                ? order(session, after, after.state(), agreement, at).replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** Orders it; answers whether it had not been ordered before. */
    public Uni<Boolean> order(
            Mutiny.Session session, ConsentRecord consent, ConsentState ended, DataAgreement agreement, Instant at) {
        UUID id = UUID.randomUUID();
        Instant due = at.plus(
                Duration.ofDays(Math.min(settings.days(), agreement.terms().retentionDays())));
        return session.createNativeQuery(ORDER)
                .setParameter(1, consent.tenant().value())
                .setParameter(2, id)
                .setParameter(3, consent.id().value())
                .setParameter(4, consent.app().value())
                .setParameter(5, consent.subject().value())
                .setParameter(6, ended.name())
                .setParameter(7, at)
                .setParameter(8, due)
                .executeUpdate()
                .map(rows -> rows == 1)
                .call(fresh -> fresh
                        ? news.tell(session, news(consent, id, at, due))
                        : Uni.createFrom().voidItem());
    }

    private static News news(ConsentRecord consent, UUID id, Instant at, Instant due) {
        String data = JsonNodeFactory.instance
                .objectNode()
                .put("erasure", id.toString())
                .put("consent", consent.id().toString())
                .put("due", due.toString())
                .toString();
        return new News(consent.tenant(), consent.app(), ORDERED, consent.id().value(), at, data);
    }
}
