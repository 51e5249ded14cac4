// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.LocalizedLink;
import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An insurer that asks for speed, and if one likes, for position. */
final class SampleDialogs {

    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final Instant ASKED_FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final String SPEED = "https://w3id.org/dpv/pd#VehicleUsage";
    static final String POSITION = "https://w3id.org/dpv/pd#GPSCoordinate";
    static final DeviceId CAR = new DeviceId("car-1");

    private SampleDialogs() {}

    static Dialog premium() {
        List<AskedCategory> asked = List.of(
                new AskedCategory(SPEED, true, new LocalizedText("to count kilometres", "pour compter les kilomètres")),
                new AskedCategory(
                        POSITION, false, new LocalizedText("to know the roads", "pour connaître les routes")));
        AppId app = new AppId("loyal-drive");
        ProviderId provider = new ProviderId("loyal-assurance");
        DataAgreement agreement = new DataAgreement(
                UUID.randomUUID(),
                1,
                app,
                new DataAgreement.Terms(
                        "https://w3id.org/dpv#PaymentManagement",
                        new LocalizedText("set your premium", "calculer votre prime"),
                        "https://w3id.org/dpv#Consent",
                        asked,
                        Duration.ZERO,
                        90,
                        LocalizedLink.both(URI.create("https://loyal.example/privacy")),
                        Sharing.NONE),
                Optional.empty(),
                "00",
                NOW);
        return new Dialog(
                UUID.randomUUID(),
                new Tenant(new TenantId("voltaire-motors"), "Voltaire Motors", "FR"),
                new Provider(provider, "Loyal Assurance", "FR", URI.create("https://loyal.example"), true),
                new App(app, provider, "Loyal Drive", "voltaire-motors.loyal-drive", List.of(), false),
                agreement,
                asked,
                List.of(new OfferedDevice(CAR, "My car", List.of(speed()))),
                AccessMode.PERIODIC,
                Optional.of(ASKED_FROM),
                Duration.ofDays(365),
                NOW.plusSeconds(600));
    }

    private static Stream speed() {
        return new Stream(
                "speed",
                new LocalizedText("Speed", "Vitesse"),
                ValueKind.NUMBER,
                "km/h",
                List.of(),
                SPEED,
                365,
                Duration.ofSeconds(1));
    }
}
