// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.request;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.tenantadmin.api.DeviceId;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an app would have seen of one day, for the person who is asked; implemented where readings can be seen. The same decision and the
 * same cut as for the app; what comes of it goes to the person alone.
 */
public interface Previews {

    /**
     * Yesterday, or if nothing would have been seen then, the latest day of which something would have been.
     *
     * @param supposed the consent as she would give it
     * @param zone where her days begin and end
     * @param reader in whose number format
     * @return fails with {@link ConsentException} ({@code CANNOT_DECIDE}) if policy or facts fail
     */
    Uni<Preview> of(ConsentRecord supposed, ZoneId zone, Locale reader);

    /**
     * @param day the day; empty if nothing has been measured yet that could be seen, or if the app would be refused
     * @param seen what it would have seen, stream by stream; empty if there is no day
     * @param reasons why it would be refused, by the policies' codes; empty unless it would be
     */
    record Preview(Optional<LocalDate> day, List<Seen> seen, List<String> reasons) {

        /** Copies the lists. */
        public Preview {
            seen = List.copyOf(seen);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Readings of one stream.
     *
     * @param device of which device
     * @param stream the stream's name within it
     * @param count how many; {@value #MOST} stands for that many or more
     * @param values up to three of them, oldest first: of those counted the first, one in the middle, the last
     */
    record Seen(DeviceId device, String stream, int count, List<Sample> values) {

        /** How far is counted. */
        public static final int MOST = 10_000;

        /** Copies the values. */
        public Seen {
            values = List.copyOf(values);
        }
    }
}
