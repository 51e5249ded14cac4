// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of a stream, as it came. */
record StreamParameters(
        @RestQuery String consent,
        @RestQuery String purpose,
        @RestQuery List<String> device,
        @RestQuery List<String> stream,
        @RestHeader("Last-Event-ID") String lastEventId) {}
