// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.database;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What apps are told of; implemented by whoever brings it to them. Every implementation is asked. */
public interface AppNews {

    /**
     * Called in the transaction in which it is written down, so that the app is told of it if and only if it has happened.
     *
     * @return completes when it can no longer be lost; if it fails, it has not happened
     */
    Uni<Void> tell(Mutiny.Session session, News news);

    /**
     * Something that has happened to a consent.
     *
     * @param tenant the tenant
     * @param app whose consent it is
     * @param kind what, such as {@code consent.changed}
     * @param consent which consent
     * @param at when
     * @param data what else there is to know, a JSON object; nothing that needs a consent to be read
     */
    record News(TenantId tenant, AppId app, String kind, UUID consent, Instant at, String data) {}
}
