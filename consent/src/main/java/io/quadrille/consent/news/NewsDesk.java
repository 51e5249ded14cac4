// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.news;

import io.quadrille.tenantadmin.api.database.AppNews;
import io.quadrille.tenantadmin.api.database.AppNews.News;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;

/** Hands news on to everyone who brings them. */
@ApplicationScoped
public class NewsDesk {

    private final List<AppNews> everyone;

    NewsDesk(@All List<AppNews> everyone) {
        this.everyone = everyone;
    }

    /** Has it told, in the session's transaction. */
    public Uni<Void> tell(Mutiny.Session session, News news) {
        return Multi.createFrom()
                .iterable(everyone)
                .onItem()
                .transformToUniAndConcatenate(one -> one.tell(session, news))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
