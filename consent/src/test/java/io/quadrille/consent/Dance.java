// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent;

import static io.quadrille.consent.World.await;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.agreement.Agreements;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.request.ConsentDialogs;
import io.quadrille.consent.api.request.ConsentDialogs.Answered;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import io.quadrille.consent.api.request.ConsentRequests;
import io.quadrille.consent.api.request.ConsentRequests.Ask;
import io.quadrille.consent.api.request.ConsentRequests.PushedRequest;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The steps that lead to a consent, as the real services do them. */
@ApplicationScoped
public class Dance {

    public static final Instant DATA_FROM = Instant.parse("2016-01-01T00:00:00Z");
    public static final Duration VALIDITY = Duration.ofDays(90);
    public static final URI REDIRECT = URI.create("https://app.example.org/return");

    private final Agreements agreements;
    private final ConsentRequests requests;
    private final ConsentDialogs dialogs;

    Dance(Agreements agreements, ConsentRequests requests, ConsentDialogs dialogs) {
        this.agreements = agreements;
        this.requests = requests;
        this.dialogs = dialogs;
    }

    public static Ask ask(UUID agreement, AccessMode mode) {
        return new Ask(agreement, List.of(), mode, Optional.of(DATA_FROM), VALIDITY, REDIRECT, "a state & more");
    }

    public static Grant grant(Set<DeviceId> devices, Set<String> categories) {
        return new Grant(devices, categories, Optional.of(DATA_FROM), VALIDITY, Duration.ofSeconds(1), Locale.FRENCH);
    }

    public PushedRequest push(World world, AppId app, AccessMode mode) {
        DataAgreement agreement = await(agreements.lodge(world.tenant(), app, SampleTerms.insurer()));
        return await(requests.push(world.tenant(), app, ask(agreement.id(), mode)));
    }

    public ConsentId allow(World world, AppId app, SubjectId subject, AccessMode mode, Grant grant) {
        PushedRequest request = push(world, app, mode);
        Answered answered = await(dialogs.allow(world.tenant(), request.id(), subject, grant));
        return answered.consent();
    }

    /** Alice allows {@link World#APP} to read the driving of her first car. */
    public ConsentId aliceAllows(World world) {
        return allow(
                world, World.APP, world.alice(), AccessMode.PERIODIC, grant(Set.of(World.CAR), Set.of(World.USAGE)));
    }
}
