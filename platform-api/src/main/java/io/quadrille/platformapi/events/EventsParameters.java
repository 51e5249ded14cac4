// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.events;

import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of events, as it came. */
record EventsParameters(
        @RestQuery String consent,
        @RestQuery String purpose,
        @RestQuery List<String> device,
        @RestQuery List<String> type,
        @RestQuery String from,
        @RestQuery String until,
        @RestQuery String limit,
        @RestQuery String cursor) {}
