// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the answer to a request becomes a record. */
@ApplicationScoped
public class ConsentRegister {

    private final ConsentRepository repository;

    ConsentRegister(ConsentRepository repository) {
        this.repository = repository;
    }

    /**
     * Enters a consent with the first entry of its history, in the session's transaction.
     *
     * @param answered the consent as the person has answered it: Given, Refused or RequestDeferred
     * @param notice what she was shown
     * @param shownIn in which language
     */
    public Uni<ConsentRecord> enter(
            Mutiny.Session session, ConsentRecord answered, DataAgreement notice, Locale shownIn) {
        Happening happening =
                new Happening(answered.validFrom(), Lifecycle.answer(answered.state()), answered.subject(), shownIn);
        ConsentEntity row = ConsentEntity.requested(answered);
        row.undergo(happening.act(), happening.at());
        return session.persist(row)
                .chain(() -> repository.append(
                        session, row, happening, HistoryDocument.of(happening, notice, row.current())))
                .chain(session::flush)
                .replaceWith(row::current);
    }
}
