// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.agreement.AgreementRepository;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.request.ConsentDialogs.Answered;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import io.quadrille.consent.record.ConsentRegister;
import io.quadrille.tenantadmin.api.SubjectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;

/** Makes a record out of an answer: the outcome of the request, the consent and its first entry are one transaction. */
@ApplicationScoped
class Answers {

    private final AgreementRepository agreements;
    private final ConsentRegister register;
    private final String issuer;

    Answers(
            AgreementRepository agreements,
            ConsentRegister register,
            @ConfigProperty(name = "quadrille.identity.issuer") String issuer) {
        this.agreements = agreements;
        this.register = register;
        this.issuer = issuer;
    }

    /** Enters the answer of the person for whom the request has been opened in this session. */
    Uni<Answered> enter(Mutiny.Session session, RequestEntity request, SubjectId subject, Answer answer) {
        Pending pending = request.pending();
        return agreements
                .revision(session, pending.tenant(), pending.agreement(), pending.revision())
                .map(agreement -> answer.record(pending, agreement, subject))
                .chain(record -> pending.putOff().isPresent()
                        ? register.enterAtLast(session, record, answer.shownIn())
                        : register.enter(session, record, answer.shownIn()))
                .chain(consent -> {
                    request.answered(consent.id(), consent.state());
                    return session.flush().replaceWith(() -> answered(pending, consent));
                });
    }

    /** The app takes its state once, so whoever decides later does not come back to it. */
    private Answered answered(Pending pending, ConsentRecord consent) {
        if (pending.putOff().isPresent()) {
            URI page = URI.create("/portal/consents/" + pending.tenant() + '/' + consent.id());
            return new Answered(consent.id(), consent.state(), page);
        }
        URI back = UriBuilder.fromUri(pending.redirectUri())
                .queryParam("consent_id", "{consent}")
                .queryParam("status", "{status}")
                .queryParam("state", "{state}")
                .queryParam("iss", "{iss}")
                .build(consent.id(), consent.state(), pending.state(), issuer);
        return new Answered(consent.id(), consent.state(), back);
    }

    /**
     * What a person said.
     *
     * @param state Given, Refused or RequestDeferred
     * @param granted what she ticked, if she allowed anything
     * @param shownIn in which language she was asked
     */
    record Answer(ConsentState state, Optional<Grant> granted, Locale shownIn) {

        /** The record that this answer makes. */
        ConsentRecord record(Pending pending, DataAgreement agreement, SubjectId subject) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Duration validity = granted.map(Grant::validity).orElse(pending.validity());
            return new ConsentRecord(
                    pending.tenant(),
                    pending.putOff().orElseGet(() -> new ConsentId(UUID.randomUUID())),
                    pending.app(),
                    subject,
                    pending.agreement(),
                    pending.revision(),
                    agreement.terms().purpose(),
                    state,
                    false,
                    granted.map(Grant::devices).orElse(Set.of()),
                    granted.map(Grant::categories).orElse(Set.of()),
                    Optional.of(granted.flatMap(Grant::dataFrom).orElse(now).truncatedTo(ChronoUnit.MICROS)),
                    Optional.empty(),
                    now,
                    now.plusSeconds(validity.toSeconds()),
                    granted.map(Grant::resolution).orElse(agreement.terms().resolution()),
                    pending.mode(),
                    1);
        }
    }
}
