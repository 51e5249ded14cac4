// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.erasure.EndedConsents;
import io.quadrille.consent.history.Happening;
import io.quadrille.consent.history.History;
import io.quadrille.consent.news.ChangeNews;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BiConsumer;
import org.hibernate.reactive.mutiny.Mutiny;

/** Does something to a consent that is locked or new: its state, what it says and its history change together. */
@ApplicationScoped
class Acts {

    private final AgreementRepository agreements;
    private final History history;
    private final ChangeNews news;
    private final EndedConsents ended;

    Acts(AgreementRepository agreements, History history, ChangeNews news, EndedConsents ended) {
        this.agreements = agreements;
        this.history = history;
        this.news = news;
        this.ended = ended;
    }

    /** Does what changes nothing but the state. */
    Uni<ConsentRecord> perform(Mutiny.Session session, ConsentEntity row, Happening happening) {
        return perform(session, row, happening, (consent, agreement) -> {});
    }

    /** @param change what the act does to the consent under its agreement, besides its state */
    Uni<ConsentRecord> perform(
            Mutiny.Session session,
            ConsentEntity row,
            Happening happening,
            BiConsumer<ConsentEntity, DataAgreement> change) {
        ConsentRecord before = row.current();
        return agreements
                .revision(session, before.tenant(), before.agreement(), before.revision())
                .chain(agreement -> {
                    row.undergo(happening.act(), happening.at());
                    change.accept(row, agreement);
                    row.holdTo(agreement);
                    return session.persist(row)
                            .chain(() -> history.append(session, row.current(), happening, agreement))
                            .chain(session::flush)
                            .chain(() -> follow(session, row.current(), happening, agreement));
                })
                .replaceWith(row::current);
    }

    private Uni<Void> follow(
            Mutiny.Session session, ConsentRecord after, Happening happening, DataAgreement agreement) {
        return news.tell(session, after, after.state(), happening.act().event(), happening.at())
                .chain(() -> ended.look(session, after, agreement, happening.at()));
    }
}
