// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.news;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.tenantadmin.api.database.AppNews.News;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** Has the app told of what happened to its consent: that it did, not whose consent it is or of what. */
@ApplicationScoped
public class ChangeNews {

    private static final String CHANGED = "consent.changed";

    private final NewsDesk desk;

    ChangeNews(NewsDesk desk) {
        this.desk = desk;
    }

    /**
     * Has it told.
     *
     * @param after the consent as it stands now
     * @param state the same, time taken into account
     * @param event what happened, in the word of its history
     */
    public Uni<Void> tell(Mutiny.Session session, ConsentRecord after, ConsentState state, String event, Instant at) {
        String data = JsonNodeFactory.instance
                .objectNode()
                .put("consent", after.id().toString())
                .put("event", event)
                .put("state", state.name())
                .put("suspended", after.suspended())
                .put("version", after.version())
                .toString();
        return desk.tell(
                session,
                new News(after.tenant(), after.app(), CHANGED, after.id().value(), at, data));
    }
}
