// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.decision;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Mask;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What policy answered. A refusal is an answer; that no answer could be had is a {@link ConsentException} ({@code CANNOT_DECIDE}).
 *
 * @param allowed whether anything may leave
 * @param reasons why not: codes as in the policies; empty if and only if allowed
 * @param slices what may leave, and nothing else; empty if not allowed
 * @param refusedFor whose data was asked for, as far as it is known, to tell them of a refusal
 * @param obligations what policy asked for; it has been done in the decision's transaction
 * @param policyRevision the policy that answered
 */
public record Decision(
        boolean allowed,
        List<String> reasons,
        List<Slice> slices,
        List<Concerned> refusedFor,
        List<String> obligations,
        String policyRevision) {

    /**
     * A part of the readings that may leave.
     *
     * @param consent by which consent; empty when the person reads her own
     * @param subject whose data
     * @param device of which device
     * @param streams which streams
     * @param from first instant
     * @param until first instant after it
     * @param resolution the finest step between two readings that may leave, zero for as measured
     * @param masks how coarse the values of each stream are to be made, all of a stream's masks one after the other; none for as measured
     */
    public record Slice(
            Optional<ConsentId> consent,
            SubjectId subject,
            DeviceId device,
            Set<String> streams,
            Instant from,
            Instant until,
            Duration resolution,
            Map<String, List<Mask>> masks) {

        /** Copies streams and masks. */
        public Slice {
            streams = Set.copyOf(streams);
            masks = Map.copyOf(masks);
        }

        /** As measured. */
        public Slice(
                Optional<ConsentId> consent,
                SubjectId subject,
                DeviceId device,
                Set<String> streams,
                Instant from,
                Instant until,
                Duration resolution) {
            this(consent, subject, device, streams, from, until, resolution, Map.of());
        }
    }

    /**
     * A person, and the consent that was looked at, whom a refusal concerns.
     *
     * @param subject the person
     * @param consent the consent, if there was one
     * @param purpose its purpose
     * @param devices its devices
     */
    public record Concerned(
            SubjectId subject, Optional<ConsentId> consent, Optional<String> purpose, Set<DeviceId> devices) {}
}
