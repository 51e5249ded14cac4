// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.request.ConsentRequests.Ask;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A row of {@code consent_request}. */
@Entity
@Table(name = "consent_request")
class RequestEntity {

    private static final Duration OPEN = Duration.ofMinutes(10);
    /** How long after it was pushed a request can be answered that was put off. */
    static final Duration PUT_OFF = Duration.ofDays(30);

    @EmbeddedId
    private RequestKey key;

    @Column(name = "app", updatable = false)
    private String app;

    @Column(name = "agreement", updatable = false)
    private UUID agreement;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "datatypes", updatable = false)
    private String[] datatypes;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode", updatable = false)
    private AccessMode mode;

    @Column(name = "data_from", updatable = false)
    private Instant dataFrom;

    @Column(name = "validity_secs", updatable = false)
    private long validitySeconds;

    @Column(name = "redirect_uri", updatable = false)
    private String redirectUri;

    @Column(name = "state", updatable = false)
    private String state;

    @Column(name = "subject")
    private UUID subject;

    @Column(name = "consent")
    private UUID consent;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome")
    private ConsentState outcome;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    /** For Hibernate. */
    protected RequestEntity() {}

    static RequestEntity pushed(TenantId tenant, DataAgreement agreement, Ask ask, List<String> datatypes) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        RequestEntity row = new RequestEntity();
        row.key = new RequestKey(tenant.value(), UUID.randomUUID());
        row.app = agreement.app().value();
        row.agreement = agreement.id();
        row.revision = agreement.revision();
        row.datatypes = datatypes.toArray(String[]::new);
        row.mode = ask.mode();
        row.dataFrom = ask.dataFrom().orElse(null);
        row.validitySeconds = ask.validity().toSeconds();
        row.redirectUri = ask.redirectUri().toString();
        row.state = ask.state();
        row.createdAt = now;
        row.expiresAt = now.plus(OPEN);
        return row;
    }

    /** @throws ConsentException if she may not see it, has answered it, or comes too late */
    void openFor(SubjectId person, Instant now) {
        if (subject != null && !subject.equals(person.value())) {
            throw new ConsentException(
                    Reason.NOT_FOUND, new LocalizedText("There is no such request.", "Cette demande n'existe pas."));
        }
        if (outcome != null && !isPutOff()) {
            throw new ConsentException(
                    Reason.CONFLICT,
                    new LocalizedText(
                            "This request has been answered already.", "Cette demande a déjà reçu une réponse."));
        }
        if (!now.isBefore(openUntil())) {
            throw new ConsentException(
                    Reason.EXPIRED,
                    new LocalizedText(
                            "The time to answer this request is over; the app can ask again.",
                            "Le délai de réponse à cette demande est écoulé ; l'application peut redemander."));
        }
        subject = person.value();
    }

    void answered(ConsentId record, ConsentState answer) {
        consent = record.value();
        outcome = answer;
    }

    private Instant openUntil() {
        return isPutOff() ? createdAt.plus(PUT_OFF) : expiresAt;
    }

    private boolean isPutOff() {
        return outcome == ConsentState.RequestDeferred;
    }

    Pending pending() {
        return new Pending(
                new TenantId(key.tenant()),
                key.request(),
                new AppId(app),
                agreement,
                revision,
                List.of(datatypes),
                mode,
                Optional.ofNullable(dataFrom),
                Duration.ofSeconds(validitySeconds),
                URI.create(redirectUri),
                state,
                openUntil(),
                Optional.ofNullable(consent).filter(record -> isPutOff()).map(ConsentId::new));
    }
}
