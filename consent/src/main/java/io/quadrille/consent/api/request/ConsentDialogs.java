// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.request;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.provider.App;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What a person is shown of a pushed request, and her answer to it. */
public interface ConsentDialogs {

    /**
     * Opens a request for the signed-in person; from then on it is hers alone.
     *
     * @return what to show; fails with {@link ConsentException}: {@code NOT_FOUND} (also when it is another person's), {@code EXPIRED},
     *     {@code CONFLICT} if it has been answered
     */
    Uni<Dialog> open(TenantId tenant, UUID request, SubjectId subject);

    /** Allows what was ticked; fails as {@link #open} does, and with {@code INVALID} if more is ticked than asked, or a required category is not. */
    Uni<Answered> allow(TenantId tenant, UUID request, SubjectId subject, Grant grant);

    /**
     * What {@link #allow} would make of what is ticked, without making it: the request stays open and unanswered. Fails as {@code allow}
     * does.
     */
    Uni<ConsentRecord> suppose(TenantId tenant, UUID request, SubjectId subject, Grant grant);

    /** Refuses. */
    Uni<Answered> refuse(TenantId tenant, UUID request, SubjectId subject, Locale shownIn);

    /** Puts the decision off; nothing is allowed, and the request can be opened again until thirty days after it was pushed. */
    Uni<Answered> defer(TenantId tenant, UUID request, SubjectId subject, Locale shownIn);

    /** What the person has put off in one tenant and can still decide, the first to end first. */
    Uni<List<PutOff>> putOff(TenantId tenant, SubjectId subject);

    /**
     * @param consent the record of the deferral
     * @param path where on the platform she can decide, an absolute path
     * @param until until when
     */
    record PutOff(ConsentId consent, String path, Instant until) {}

    /**
     * @param request the request
     * @param tenant the controller
     * @param provider who asks
     * @param app with which app
     * @param agreement what for
     * @param asked the categories asked for in this request, required ones first
     * @param devices her devices of this tenant that have a stream of an asked category
     * @param mode how the data is to be read
     * @param dataFrom how far back it is asked for
     * @param validity for how long it is asked
     * @param expiresAt until when she can answer
     */
    record Dialog(
            UUID request,
            Tenant tenant,
            Provider provider,
            App app,
            DataAgreement agreement,
            List<DataAgreement.AskedCategory> asked,
            List<OfferedDevice> devices,
            AccessMode mode,
            Optional<Instant> dataFrom,
            Duration validity,
            Instant expiresAt) {}

    /**
     * @param device the device
     * @param name what she calls it
     * @param streams its streams that belong to an asked category
     */
    record OfferedDevice(DeviceId device, String name, List<Stream> streams) {}

    /**
     * What she ticked.
     *
     * @param devices at least one of those offered
     * @param categories of those asked, every required one among them
     * @param dataFrom not before what was asked; empty for nothing before now
     * @param validity not longer than what was asked
     * @param resolution not finer than the agreement's
     * @param shownIn the language in which she read the notice
     */
    record Grant(
            Set<DeviceId> devices,
            Set<String> categories,
            Optional<Instant> dataFrom,
            Duration validity,
            Duration resolution,
            Locale shownIn) {}

    /**
     * @param consent the record; there is one for refusals and deferrals too
     * @param state its state
     * @param returnTo where she goes on: the app's redirect URI with {@code consent_id}, {@code status}, {@code state} and {@code iss}
     *     (RFC 9207); if the app was sent there when she put the decision off, her own page of the consent
     */
    record Answered(ConsentId consent, ConsentState state, URI returnTo) {}
}
