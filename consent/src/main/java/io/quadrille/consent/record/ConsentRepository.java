// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Consents, within a session of their tenant. */
@ApplicationScoped
class ConsentRepository {

    private static final String IN_FORCE =
            "from ConsentEntity where key.tenant = ?1 and state in ?2 and validUntil > ?3";
    private static final String NEWEST_FIRST = " order by validFrom desc, key.consent";
    private static final List<ConsentState> ALLOWING =
            Arrays.stream(ConsentState.values()).filter(ConsentState::allows).toList();

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

    Uni<List<ConsentRecord>> ofSubject(Mutiny.Session session, TenantId tenant, SubjectId subject) {
        return records(session.createSelectionQuery(
                        "from ConsentEntity where key.tenant = ?1 and subject = ?2" + NEWEST_FIRST, ConsentEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, subject.value()));
    }

    /** The consents of a person that cover the device, in one order for all who lock several. */
    Uni<List<ConsentEntity>> lockCovering(Mutiny.Session session, TenantId tenant, SubjectId subject, DeviceId device) {
        return session.createSelectionQuery(
                        "from ConsentEntity where key.tenant = ?1 and subject = ?2 and array_position(devices, ?3) > 0"
                                + " order by key.consent",
                        ConsentEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, subject.value())
                .setParameter(3, device.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Uni<List<ConsentRecord>> inForce(Mutiny.Session session, TenantId tenant, Instant now, int offset, int limit) {
        return records(session.createSelectionQuery(IN_FORCE + NEWEST_FIRST, ConsentEntity.class)
                .setParameter(1, tenant.value())
                .setParameter(2, ALLOWING)
                .setParameter(3, now)
                .setFirstResult(offset)
                .setMaxResults(limit));
    }

    Uni<Long> countInForce(Mutiny.Session session, TenantId tenant, Instant now) {
        return session.createSelectionQuery("select count(*) " + IN_FORCE, Long.class)
                .setParameter(1, tenant.value())
                .setParameter(2, ALLOWING)
                .setParameter(3, now)
                .getSingleResult();
    }

    private static Uni<List<ConsentRecord>> records(Mutiny.SelectionQuery<ConsentEntity> query) {
        return query.getResultList()
                .map(rows -> rows.stream().map(ConsentEntity::current).toList());
    }
}
