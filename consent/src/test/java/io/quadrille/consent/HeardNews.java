// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.AppNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;

/** Everything that apps were told. */
@ApplicationScoped
public class HeardNews implements AppNews {

    private final List<News> heard = new CopyOnWriteArrayList<>();

    @Override
    public Uni<Void> tell(Mutiny.Session session, News news) {
        heard.add(news);
        return Uni.createFrom().voidItem();
    }

    /** The kinds of what a tenant's apps were told, with the event where there is one, in its order. */
    public List<String> of(TenantId tenant) {
        return heard.stream()
                .filter(news -> news.tenant().equals(tenant))
                .map(news -> news.kind() + event(news.data()))
                .toList();
    }

    private static String event(String data) {
        int begin = data.indexOf("\"event\":\"");
        return begin < 0 ? "" : " " + data.substring(begin + 9, data.indexOf('"', begin + 9));
    }
}
