// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.overview;

import io.quadrille.ingestion.api.DeviceTraffic;
import io.quadrille.ingestion.api.DeviceTraffic.Traffic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A tenant at a glance.
 *
 * @param size how much of everything it has
 * @param traffic what its devices did in the last day
 * @param silent which of them fell silent
 * @param agreements the newest
 * @param looks how often each app read this week, most often first
 * @param standings how its people's consents stand, in the order of a consent's life
 */
record Overview(
        Size size,
        Traffic traffic,
        List<SilentDevice> silent,
        List<Lodged> agreements,
        List<Looks> looks,
        List<Standing> standings) {

    /** How much of everything there is. */
    record Size(long devices, int models, int providers, int apps, long agreements) {}

    /** A device that fell silent, by the name its holder gave it. */
    record SilentDevice(String device, String name, Instant heard) {}

    /** What an app lodged, in its newest revision. */
    record Lodged(UUID agreement, String app, String provider, String purpose, int revision, Instant at) {}

    /** How often an app read. */
    record Looks(String app, String provider, long allowed, long refused) {}

    /** How many consents stand in one way. */
    record Standing(Way way, long count) {

        /** How its bar is drawn: green is for what is allowed, red for what is refused, and nothing else. */
        public String mark() {
            return switch (way) {
                case ALLOWED -> "allowed";
                case REFUSED -> "refused";
                default -> "plain";
            };
        }
    }

    /** How a consent may stand, in the order of its life. */
    enum Way {
        ALLOWED,
        PAUSED,
        OPEN,
        REFUSED,
        WITHDRAWN,
        GIVEN_UP,
        EXPIRED,
        INVALID
    }

    public long inForce() {
        return standings.stream()
                .filter(standing -> standing.way() == Way.ALLOWED)
                .mapToLong(Standing::count)
                .sum();
    }

    public long mostConsents() {
        return standings.stream().mapToLong(Standing::count).max().orElse(0);
    }

    public long mostLooks() {
        return looks.stream()
                .mapToLong(look -> look.allowed() + look.refused())
                .max()
                .orElse(0);
    }

    public boolean partlyFollowed() {
        return traffic.heard() > DeviceTraffic.FOLLOWED;
    }

    public int followed() {
        return DeviceTraffic.FOLLOWED;
    }

    public long refused() {
        return traffic.hours().stream().mapToLong(hour -> hour.refused()).sum();
    }
}
