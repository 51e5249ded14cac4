// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a person allowed an app (ISO/IEC TS 27560 consent record).
 *
 * @param tenant the controller
 * @param id the record
 * @param app who was allowed
 * @param subject who allowed it
 * @param agreement under which agreement
 * @param revision in which revision of it
 * @param purpose the agreement's DPV purpose IRI
 * @param state as recorded; time may have overtaken it, see {@link #stateAt}
 * @param suspended whether the person pauses it
 * @param devices which devices
 * @param categories which data categories, DPV-PD IRIs
 * @param dataFrom first instant of the data allowed, empty for no bound
 * @param dataUntil first instant after the data allowed, empty for no bound
 * @param validFrom since when it may be used: when it was given or last renewed
 * @param validUntil first instant at which it may no longer be used
 * @param resolution the finest step between two readings, zero for as measured
 * @param mode how it may be used
 * @param version counts the changes, from 1
 */
public record ConsentRecord(
        TenantId tenant,
        ConsentId id,
        AppId app,
        SubjectId subject,
        UUID agreement,
        int revision,
        String purpose,
        ConsentState state,
        boolean suspended,
        Set<DeviceId> devices,
        Set<String> categories,
        Optional<Instant> dataFrom,
        Optional<Instant> dataUntil,
        Instant validFrom,
        Instant validUntil,
        Duration resolution,
        AccessMode mode,
        int version) {

    /** Copies the sets. */
    public ConsentRecord {
        devices = Set.copyOf(devices);
        categories = Set.copyOf(categories);
    }

    /** The state with time taken into account: Given or renewed becomes Expired at {@link #validUntil}. */
    public ConsentState stateAt(Instant now) {
        return state.allows() && !now.isBefore(validUntil) ? ConsentState.Expired : state;
    }
}
