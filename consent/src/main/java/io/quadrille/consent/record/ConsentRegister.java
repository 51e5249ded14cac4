// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.history.Happening;
import io.quadrille.consent.lifecycle.Lifecycle;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.hibernate.reactive.mutiny.Mutiny;

/** Where the answer to a request becomes a record. */
@ApplicationScoped
public class ConsentRegister {

    private final ConsentRepository repository;
    private final Acts acts;

    ConsentRegister(ConsentRepository repository, Acts acts) {
        this.repository = repository;
        this.acts = acts;
    }

    /**
     * Enters a consent with the first entry of its history, in the session's transaction.
     *
     * @param answered the consent as the person has answered it: Given, Refused or RequestDeferred
     * @param shownIn in which language she was asked
     */
    public Uni<ConsentRecord> enter(Mutiny.Session session, ConsentRecord answered, Locale shownIn) {
        return acts.perform(session, ConsentEntity.requested(answered), happening(answered, shownIn));
    }

    /** Enters what the person answers to a request that she had put off; the record is the same. */
    public Uni<ConsentRecord> enterAtLast(Mutiny.Session session, ConsentRecord answered, Locale shownIn) {
        return repository
                .lock(session, answered.tenant(), answered.id())
                .map(found -> found.orElseThrow(ConsentEntity::missing))
                .chain(row -> acts.perform(
                        session, row, happening(answered, shownIn), (consent, agreement) -> consent.say(answered)));
    }

    private static Happening happening(ConsentRecord answered, Locale shownIn) {
        return Happening.now(Lifecycle.answer(answered.state()), answered.subject())
                .at(answered.validFrom())
                .shownIn(shownIn);
    }
}
