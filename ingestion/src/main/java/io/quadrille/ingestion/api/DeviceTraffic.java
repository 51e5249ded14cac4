// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.api;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a tenant's devices are doing: counts and times, never a value. */
public interface DeviceTraffic {

    /** How many devices, the last heard ones, are followed hour by hour. */
    int FOLLOWED = 200;

    /**
     * The last 24 hours of one tenant.
     *
     * @param now where they end
     * @param few how many silent devices and refused messages are named, 1 to 50
     */
    Uni<Traffic> of(TenantId tenant, Instant now, int few);

    /**
     * @param heard how many devices were heard in that time
     * @param silent how many devices were heard before and not in that time
     * @param lastContact when any device was last heard, ever
     * @param hours hour by hour, oldest first
     * @param silentDevices the last of those that fell silent, most recently heard first
     * @param refusals the newest refused messages, newest first, however old
     */
    record Traffic(
            long heard,
            long silent,
            Optional<Instant> lastContact,
            List<Hour> hours,
            List<Contact> silentDevices,
            List<Refusal> refusals) {

        /** Copies the lists. */
        public Traffic {
            hours = List.copyOf(hours);
            silentDevices = List.copyOf(silentDevices);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * @param from when the hour begins
     * @param devices how many of the followed devices measured something that was accepted, by the devices' own time
     * @param refused how many messages were refused, by the time of receipt; at most 100,000 are counted in the 24 hours
     */
    record Hour(Instant from, long devices, long refused) {}

    /**
     * @param device which device
     * @param heard when it was last heard, whatever it said
     */
    record Contact(DeviceId device, Instant heard) {}

    /**
     * @param device whose message was refused
     * @param at when it was received
     * @param code why, as metrics have it
     * @param reason why, in words
     */
    record Refusal(DeviceId device, Instant at, String code, LocalizedText reason) {}
}
