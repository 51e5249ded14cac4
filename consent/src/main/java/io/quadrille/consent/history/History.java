// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.history;

import io.quadrille.consent.api.ConsentEvent;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.chain.Link;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** The histories of all consents, within a session of their tenant. */
@ApplicationScoped
public class History {

    /**
     * Appends to the history of a consent that is locked or new.
     *
     * @param after the consent as it stands now
     * @param notice what the person agreed to
     */
    public Uni<Void> append(Mutiny.Session session, ConsentRecord after, Happening happening, DataAgreement notice) {
        return predecessor(session, after).chain(before -> {
            var document = HistoryDocument.of(happening, notice, after);
            Link link = before.map(hash -> Link.after(hash, document)).orElseGet(() -> Link.first(document));
            return session.persist(new EventEntity(key(after, after.version()), happening, after.state(), link));
        });
    }

    /** The history of a consent, oldest first; fails with {@code TAMPERED} if it no longer fits its hashes. */
    public Uni<List<ConsentEvent>> of(Mutiny.Session session, ConsentRecord consent) {
        return session.createSelectionQuery(
                        "from EventEntity where key.tenant = ?1 and key.consent = ?2 order by key.sequence",
                        EventEntity.class)
                .setParameter(1, consent.tenant().value())
                .setParameter(2, consent.id().value())
                .getResultList()
                .map(rows -> intact(consent, rows));
    }

    private static Uni<Optional<String>> predecessor(Mutiny.Session session, ConsentRecord after) {
        if (after.version() == 1) {
            return Uni.createFrom().item(Optional.empty());
        }
        return session.find(EventEntity.class, key(after, after.version() - 1))
                .onItem()
                .ifNull()
                .failWith(() -> tampered(
                        "An entry of this consent's history is missing.",
                        "Il manque une entrée à l'historique de ce consentement."))
                .map(before -> Optional.of(before.link().hash()));
    }

    private static List<ConsentEvent> intact(ConsentRecord consent, List<EventEntity> rows) {
        boolean complete = rows.size() == consent.version();
        boolean honest = rows.stream().allMatch(EventEntity::saysWhatWasHashed);
        if (!complete
                || !honest
                || !Link.unbroken(rows.stream().map(EventEntity::link).toList())) {
            throw tampered(
                    "This consent's history has been changed afterwards.",
                    "L'historique de ce consentement a été modifié après coup.");
        }
        return rows.stream().map(EventEntity::event).toList();
    }

    private static EventKey key(ConsentRecord consent, int sequence) {
        return new EventKey(consent.tenant().value(), consent.id().value(), sequence);
    }

    private static ConsentException tampered(String en, String fr) {
        return new ConsentException(Reason.TAMPERED, new LocalizedText(en, fr));
    }
}
