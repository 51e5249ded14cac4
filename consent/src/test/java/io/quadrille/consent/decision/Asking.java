// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.decision;

import io.quadrille.consent.World;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.decision.Decisions.AccessRequest;
import io.quadrille.consent.api.decision.Decisions.Caller;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** An access request, a step at a time: first a read by {@link World#APP} of everything in 2020. */
public record Asking(AccessRequest request) {

    public static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2021-01-01T00:00:00Z");

    public static Asking by(TenantId tenant, AppId app) {
        return new Asking(new AccessRequest(
                tenant,
                new Caller.OfApp(app),
                "read",
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(),
                FROM,
                UNTIL));
    }

    public static Asking by(TenantId tenant, SubjectId subject, DeviceId device) {
        return new Asking(new AccessRequest(
                tenant,
                new Caller.OfSubject(subject),
                "export",
                Optional.empty(),
                Optional.empty(),
                Set.of(device),
                Set.of(),
                FROM,
                UNTIL));
    }

    public Asking under(ConsentId consent) {
        return with(Optional.of(consent), request.purpose(), request.devices(), request.streams());
    }

    public Asking purpose(String purpose) {
        return with(request.consent(), Optional.of(purpose), request.devices(), request.streams());
    }

    public Asking devices(DeviceId... devices) {
        return with(request.consent(), request.purpose(), Set.of(devices), request.streams());
    }

    public Asking streams(String... streams) {
        return with(request.consent(), request.purpose(), request.devices(), Set.of(streams));
    }

    public Asking between(Instant from, Instant until) {
        return new Asking(new AccessRequest(
                request.tenant(),
                request.caller(),
                request.action(),
                request.consent(),
                request.purpose(),
                request.devices(),
                request.streams(),
                from,
                until));
    }

    public Asking action(String action) {
        return new Asking(new AccessRequest(
                request.tenant(),
                request.caller(),
                action,
                request.consent(),
                request.purpose(),
                request.devices(),
                request.streams(),
                request.from(),
                request.until()));
    }

    private Asking with(
            Optional<ConsentId> consent, Optional<String> purpose, Set<DeviceId> devices, Set<String> streams) {
        return new Asking(new AccessRequest(
                request.tenant(),
                request.caller(),
                request.action(),
                consent,
                purpose,
                devices,
                streams,
                request.from(),
                request.until()));
    }
}
