// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.decision;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The one door that every exit of data passes. */
public interface Decisions {

    /**
     * Decides over facts read in the given transaction, and uses up what is for one time.
     *
     * @return the decision; fails with {@link ConsentException}: {@code NOT_FOUND} if a consent or device is named that does not exist for
     *     this caller, {@code INVALID} if the request is too broad (an app with more than 256 consents in force that names neither consent
     *     nor device, a person who names no device), {@code CANNOT_DECIDE} if policy or facts fail in any way
     */
    Uni<Decision> decide(SqlConnection transaction, AccessRequest request);

    /**
     * Decides what the consent's app could read of a window if the person gave the consent now and with that window's past. No consent that
     * the app holds counts beside it, and nothing is used up.
     *
     * @param supposed the consent as it would be given; it need not be kept anywhere
     * @param from first instant of the window
     * @param until first instant after it, later than {@code from}
     * @return the decision, of which nothing may leave but to the person; fails with {@link ConsentException} ({@code CANNOT_DECIDE}) if
     *     policy or facts fail in any way
     */
    Uni<Decision> suppose(SqlConnection transaction, ConsentRecord supposed, Instant from, Instant until);

    /** Who asks. */
    sealed interface Caller {
        /** An app, by its verified token. */
        record OfApp(AppId app) implements Caller {}

        /** A person for her own data, signed in. */
        record OfSubject(SubjectId subject) implements Caller {}
    }

    /**
     * What is asked.
     *
     * @param tenant in which tenant
     * @param caller who asks
     * @param action as the policies name it: read, latest, devices, stream, command, aggregate or export; or events, for which types of events
     *     stand for streams
     * @param consent by which consent; empty to let the platform find it
     * @param purpose for which purpose, a DPV IRI; empty for that of the consent
     * @param devices which devices; empty for all that are covered
     * @param streams which streams; empty for all that are covered. For action command the commands, at least one
     * @param from first instant of the data, for action command of the time in which it may be carried out
     * @param until first instant after it, later than {@code from}
     */
    record AccessRequest(
            TenantId tenant,
            Caller caller,
            String action,
            Optional<ConsentId> consent,
            Optional<String> purpose,
            Set<DeviceId> devices,
            Set<String> streams,
            Instant from,
            Instant until) {

        /** Copies the sets. */
        public AccessRequest {
            devices = Set.copyOf(devices);
            streams = Set.copyOf(streams);
        }
    }
}
