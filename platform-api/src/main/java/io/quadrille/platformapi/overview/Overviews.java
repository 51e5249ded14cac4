// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.consent.api.ConsentFigures;
import io.quadrille.consent.api.ConsentFigures.Figures;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.LodgedAgreements;
import io.quadrille.consent.api.agreement.LodgedAgreements.Search;
import io.quadrille.ingestion.api.DeviceTraffic;
import io.quadrille.ingestion.api.DeviceTraffic.Contact;
import io.quadrille.ingestion.api.DeviceTraffic.Traffic;
import io.quadrille.platformapi.overview.Overview.SilentDevice;
import io.quadrille.platformapi.overview.Overview.Size;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Device;
import io.quadrille.tenantadmin.api.device.DeviceModels;
import io.quadrille.tenantadmin.api.device.Devices;
import io.quadrille.tenantadmin.api.provider.Providers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Gathers what a tenant's staff sees first from where it is kept, a few rows of each. */
@Singleton
class Overviews {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int FEW = 5;

    private final Devices devices;
    private final DeviceModels models;
    private final Providers providers;
    private final LodgedAgreements agreements;
    private final DeviceTraffic traffic;
    private final ConsentFigures consents;

    Overviews(
            Devices devices,
            DeviceModels models,
            Providers providers,
            LodgedAgreements agreements,
            DeviceTraffic traffic,
            ConsentFigures consents) {
        this.devices = devices;
        this.models = models;
        this.providers = providers;
        this.agreements = agreements;
        this.traffic = traffic;
        this.consents = consents;
    }

    Uni<Overview> of(TenantId tenant, Locale reader) {
        Instant now = Instant.now();
        return traffic.of(tenant, now, FEW)
                .chain(day -> silent(tenant, day.silentDevices())
                        .chain(silent -> consents.of(tenant, now.minus(WEEK))
                                .chain(figures -> ofAgreements(tenant, day, silent, figures, reader))));
    }

    private Uni<Overview> ofAgreements(
            TenantId tenant, Traffic day, List<SilentDevice> silent, Figures figures, Locale reader) {
        return Uni.combine()
                .all()
                .unis(
                        devices.count(tenant, Devices.Search.EVERYTHING),
                        models.all(tenant),
                        providers.all(tenant),
                        providers.apps(tenant),
                        agreements.count(tenant, Search.EVERYTHING),
                        agreements.page(tenant, Search.EVERYTHING, 0, FEW))
                .usingConcurrencyOf(1)
                .asTuple()
                .map(all -> {
                    Names names = new Names(all.getItem3(), all.getItem4());
                    List<DataAgreement> newest = all.getItem6();
                    return new Overview(
                            new Size(
                                    all.getItem1(),
                                    all.getItem2().size(),
                                    all.getItem3().size(),
                                    all.getItem4().size(),
                                    all.getItem5()),
                            day,
                            silent,
                            newest.stream()
                                    .map(agreement -> names.lodged(agreement, reader))
                                    .toList(),
                            figures.looks().stream().map(names::looks).toList(),
                            Standings.of(figures));
                });
    }

    private Uni<List<SilentDevice>> silent(TenantId tenant, List<Contact> contacts) {
        return Multi.createFrom()
                .iterable(contacts)
                .onItem()
                .transformToUniAndConcatenate(contact -> devices.find(tenant, contact.device())
                        .map(found -> new SilentDevice(
                                contact.device().value(),
                                found.map(Device::name).orElse(""),
                                contact.heard())))
                .collect()
                .asList();
    }
}
