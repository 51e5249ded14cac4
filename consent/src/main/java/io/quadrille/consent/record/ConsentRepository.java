// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Consents and their histories, within a session of their tenant. */
@ApplicationScoped
class ConsentRepository {

    Uni<Optional<ConsentRecord>> find(Mutiny.Session session, TenantId tenant, ConsentId consent) {
        return session.find(ConsentEntity.class, new ConsentKey(tenant.value(), consent.value()))
                .map(row -> Optional.ofNullable(row).map(ConsentEntity::current));
    }

    /** The consent, kept from everybody else until the transaction ends. */
    Uni<Optional<ConsentEntity>> lock(Mutiny.Session session, TenantId tenant, ConsentId consent) {
        return session.find(
                        ConsentEntity.class,
                        new ConsentKey(tenant.value(), consent.value()),
                        LockModeType.PESSIMISTIC_WRITE)
                .map(Optional::ofNullable);
    }

    Uni<List<ConsentRecord>> ofApp(Mutiny.Session session, TenantId tenant, AppId app) {
        return newestFirst(session, "from ConsentEntity where key.tenant = ?1 and app = ?2", tenant, app.value());
    }

    Uni<List<ConsentRecord>> ofSubject(Mutiny.Session session, TenantId tenant, SubjectId subject) {
        return newestFirst(
                session, "from ConsentEntity where key.tenant = ?1 and subject = ?2", tenant, subject.value());
    }

    /** Appends to the history of a consent that is locked or new. */
    Uni<Void> append(Mutiny.Session session, ConsentEntity row, Happening happening, JsonNode document) {
        ConsentRecord after = row.current();
        return predecessor(session, row, after.version()).chain(before -> {
            Link link = before.map(hash -> Link.after(hash, document)).orElseGet(() -> Link.first(document));
            EventKey key = new EventKey(row.key().tenant(), row.key().consent(), after.version());
            return session.persist(new EventEntity(key, happening, after.state(), link));
        });
    }

    Uni<List<EventEntity>> history(Mutiny.Session session, TenantId tenant, ConsentId consent) {
        return session.createSelectionQuery(
                        "from EventEntity where key.tenant = ?1 and key.consent = ?2 order by key.sequence",
                        EventEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, consent.value())
                .getResultList();
    }

    private static Uni<Optional<String>> predecessor(Mutiny.Session session, ConsentEntity row, int sequence) {
        if (sequence == 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        EventKey key = new EventKey(row.key().tenant(), row.key().consent(), sequence - 1);
        return session.find(EventEntity.class, key)
                .onItem()
                .ifNull()
                .failWith(() -> new ConsentException(
                        Reason.TAMPERED,
                        new LocalizedText(
                                "An entry of this consent's history is missing.",
                                "Il manque une entrée à l'historique de ce consentement.")))
                .map(before -> Optional.of(before.link().hash()));
    }

    private static Uni<List<ConsentRecord>> newestFirst(
            Mutiny.Session session, String query, TenantId tenant, Object whose) {
        return session.createSelectionQuery(query + " order by validFrom desc, key.consent", ConsentEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, whose)
                .getResultList()
                .map(rows -> rows.stream().map(ConsentEntity::current).toList());
    }
}
