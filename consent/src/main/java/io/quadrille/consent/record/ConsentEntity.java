// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.consent.api.Consents.Renewal;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.lifecycle.Lifecycle;
import io.quadrille.consent.lifecycle.Lifecycle.Act;
import io.quadrille.consent.lifecycle.Lifecycle.Standing;
import io.quadrille.consent.precision.Precisions;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of {@code consent}. Whether it has been used is the decision's to know, so it is not mapped here. */
@Entity
@Table(name = "consent")
class ConsentEntity {

    @EmbeddedId
    private ConsentKey key;

    @Column(name = "app", updatable = false)
    private String app;

    @Column(name = "subject", updatable = false)
    private UUID subject;

    @Column(name = "agreement", updatable = false)
    private UUID agreement;

    @Column(name = "revision", updatable = false)
    private int revision;

    @Column(name = "purpose", updatable = false)
    private String purpose;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private ConsentState state;

    @Column(name = "suspended")
    private boolean suspended;

    @Column(name = "devices")
    private String[] devices;

    @Column(name = "categories")
    private String[] categories;

    @Column(name = "data_from")
    private Instant dataFrom;

    @Column(name = "data_until")
    private Instant dataUntil;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "resolution_secs")
    private long resolutionSeconds;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode", updatable = false)
    private AccessMode mode;

    /** The masks agreed to, by category, as JSON. */
    @Column(name = "precision")
    private String precision = "{}";

    @Column(name = "version")
    private int version;

    /** For Hibernate. */
    protected ConsentEntity() {}

    /** A consent that has been asked for and about which nothing has happened yet. */
    static ConsentEntity requested(ConsentRecord draft) {
        ConsentEntity row = new ConsentEntity();
        row.key = new ConsentKey(draft.tenant().value(), draft.id().value());
        row.app = draft.app().value();
        row.subject = draft.subject().value();
        row.agreement = draft.agreement();
        row.revision = draft.revision();
        row.purpose = draft.purpose();
        row.state = ConsentState.Requested;
        row.mode = draft.mode();
        row.say(draft);
        return row;
    }

    /** Takes over what the person allows, or would have. */
    void say(ConsentRecord answered) {
        devices = names(answered.devices().stream().map(DeviceId::value).toList());
        categories = names(answered.categories());
        dataFrom = answered.dataFrom().orElse(null);
        dataUntil = answered.dataUntil().orElse(null);
        validFrom = answered.validFrom();
        validUntil = answered.validUntil();
        resolutionSeconds = answered.resolution().toSeconds();
    }

    boolean permits(Act act, Instant at) {
        return Lifecycle.after(standing(at), act).isPresent();
    }

    /** @throws ConsentException ({@code CONFLICT}) if that cannot be done to it as it stands at that instant */
    void undergo(Act act, Instant at) {
        Standing standing = standing(at);
        Standing next = Lifecycle.after(standing, act)
                .orElseThrow(() -> new ConsentException(Reason.CONFLICT, impossible(standing)));
        state = next.state();
        suspended = next.suspended();
        version++;
    }

    /** @throws ConsentException ({@code INVALID}) if that would add something or leave nothing */
    void reduceTo(DataAgreement agreement, Narrowing remaining, Instant at) {
        RemainderCheck.require(current(), agreement, remaining, at);
        devices = names(remaining.devices().stream().map(DeviceId::value).toList());
        categories = names(remaining.categories());
        validUntil = remaining.validUntil().truncatedTo(ChronoUnit.MICROS);
    }

    /** @throws ConsentException ({@code INVALID}) if that would add something or leave nothing */
    void renew(DataAgreement agreement, Renewal renewal, Instant at) {
        RemainderCheck.require(current(), agreement, renewal);
        Duration length = Duration.between(validFrom, validUntil);
        devices = names(renewal.devices().stream().map(DeviceId::value).toList());
        categories = names(renewal.categories());
        validFrom = at;
        validUntil = at.plus(length);
    }

    /** Holds the consent to the precision in which the agreement asks for what it allows. */
    void holdTo(DataAgreement agreement) {
        precision = Precisions.document(agreement.terms(), Arrays.asList(categories))
                .toString();
    }

    void leaveOut(DeviceId device) {
        devices = Arrays.stream(devices)
                .filter(name -> !name.equals(device.value()))
                .toArray(String[]::new);
    }

    ConsentRecord current() {
        return new ConsentRecord(
                new TenantId(key.tenant()),
                new ConsentId(key.consent()),
                new AppId(app),
                new SubjectId(subject),
                agreement,
                revision,
                purpose,
                state,
                suspended,
                Arrays.stream(devices).map(DeviceId::new).collect(Collectors.toSet()),
                Arrays.stream(categories).collect(Collectors.toSet()),
                Optional.ofNullable(dataFrom),
                Optional.ofNullable(dataUntil),
                validFrom,
                validUntil,
                Duration.ofSeconds(resolutionSeconds),
                mode,
                version);
    }

    static ConsentException missing() {
        return new ConsentException(
                Reason.NOT_FOUND, new LocalizedText("There is no such consent.", "Ce consentement n'existe pas."));
    }

    private Standing standing(Instant at) {
        return new Standing(current().stateAt(at), suspended);
    }

    private static LocalizedText impossible(Standing standing) {
        String now = standing.suspended() ? "paused" : standing.state().name();
        String etat = standing.suspended() ? "suspendu" : standing.state().name();
        return new LocalizedText(
                "This consent is " + now + "; that cannot be done to it now.",
                "Ce consentement est dans l'état « " + etat + " » ; ce n'est pas possible maintenant.");
    }

    private static String[] names(Collection<String> names) {
        return names.stream().sorted().toArray(String[]::new);
    }
}
