// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What an app holds or held, which may be much: a page costs what it holds. */
@ApplicationScoped
class ConsentsOfApp {

    private static final int MOST = 1_001;
    private static final String OF_APP = "from ConsentEntity where key.tenant = ?1 and app = ?2";
    private static final String BEHIND = " and (validFrom < ?3 or (validFrom = ?3 and key.consent > ?4))";
    private static final String NEWEST_FIRST = " order by validFrom desc, key.consent";
    private static final String DEVICES =
            "select distinct unnest(devices) as device from consent where tenant = ?1 and app = ?2";

    Uni<List<ConsentRecord>> page(
            Mutiny.Session session, TenantId tenant, AppId app, Optional<ConsentId> after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " consents");
        }
        return after.map(last -> last(session, tenant, app, last)
                        .chain(row -> page(
                                query(session, OF_APP + BEHIND + NEWEST_FIRST, tenant, app)
                                        .setParameter(3, row.validFrom())
                                        .setParameter(4, row.id().value()),
                                limit)))
                .orElseGet(() -> page(query(session, OF_APP + NEWEST_FIRST, tenant, app), limit));
    }

    Uni<Set<DeviceId>> devices(Mutiny.Session session, TenantId tenant, AppId app) {
        return session.createNativeQuery(DEVICES, String.class)
                .setParameter(1, tenant.value())
                .setParameter(2, app.value())
                .getResultList()
                .map(names -> names.stream().map(DeviceId::new).collect(Collectors.toUnmodifiableSet()));
    }

    private static Uni<List<ConsentRecord>> page(Mutiny.SelectionQuery<ConsentEntity> query, int limit) {
        return query.setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ConsentEntity::current).toList());
    }

    private static Mutiny.SelectionQuery<ConsentEntity> query(
            Mutiny.Session session, String text, TenantId tenant, AppId app) {
        return session.createSelectionQuery(text, ConsentEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, app.value());
    }

    private static Uni<ConsentRecord> last(Mutiny.Session session, TenantId tenant, AppId app, ConsentId last) {
        return session.find(ConsentEntity.class, new ConsentKey(tenant.value(), last.value()))
                .map(row -> Optional.ofNullable(row)
                        .map(ConsentEntity::current)
                        .filter(found -> found.app().equals(app))
                        .orElseThrow(() -> new ConsentException(
                                Reason.INVALID,
                                new LocalizedText(
                                        "The cursor does not belong to this list.",
                                        "Le curseur n'appartient pas à cette liste."))));
    }
}
