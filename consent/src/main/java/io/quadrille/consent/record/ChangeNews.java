// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.history.Happening;
import io.quadrille.tenantadmin.api.database.AppNews;
import io.quadrille.tenantadmin.api.database.AppNews.News;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Has the app told of what happened to its consent: that it did, not whose consent it is or of what. */
@ApplicationScoped
class ChangeNews {

    private static final String CHANGED = "consent.changed";

    private final List<AppNews> everyone;

    ChangeNews(@All List<AppNews> everyone) {
        this.everyone = everyone;
    }

    Uni<Void> tell(Mutiny.Session session, ConsentRecord after, Happening happening) {
        News news = new News(
                after.tenant(), after.app(), CHANGED, after.id().value(), happening.at(), data(after, happening));
        return Multi.createFrom()
                .iterable(everyone)
                .onItem()
                .transformToUniAndConcatenate(one -> one.tell(session, news))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static String data(ConsentRecord after, Happening happening) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("consent", after.id().toString())
                .put("event", happening.act().event())
                .put("state", after.state().name())
                .put("suspended", after.suspended())
                .put("version", after.version())
                .toString();
    }
}
