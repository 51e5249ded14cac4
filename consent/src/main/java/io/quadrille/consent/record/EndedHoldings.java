// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.history.Happening;
import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.HoldingEnd;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who no longer holds a device allows nobody anything of it: a consent to nothing else ends, any other loses the device. */
@ApplicationScoped
class EndedHoldings implements HoldingEnd {

    private final ConsentRepository repository;
    private final Acts acts;

    EndedHoldings(ConsentRepository repository, Acts acts) {
        this.repository = repository;
        this.acts = acts;
    }

    @Override
    public Uni<Void> ended(Mutiny.Session session, TenantId tenant, SubjectId subject, DeviceId device) {
        return repository
                .lockCovering(session, tenant, subject, device)
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> end(session, row, tenant, device))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<?> end(Mutiny.Session session, ConsentEntity row, TenantId tenant, DeviceId device) {
        boolean nothingElse = row.current().devices().size() == 1;
        Happening happening = Happening.now(nothingElse ? Act.INVALIDATE : Act.NARROW, tenant);
        if (!row.permits(happening.act(), happening.at())) {
            return Uni.createFrom().nullItem();
        }
        return nothingElse
                ? acts.perform(session, row, happening)
                : acts.perform(session, row, happening, (consent, agreement) -> consent.leaveOut(device));
    }
}
