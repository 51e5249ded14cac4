// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.readings;

import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** What can be asked of readings, as it came. */
record ReadingsParameters(
        @RestQuery String consent,
        @RestQuery String purpose,
        @RestQuery List<String> device,
        @RestQuery List<String> stream,
        @RestQuery String from,
        @RestQuery String until,
        @RestQuery String resolution,
        @RestQuery String limit,
        @RestQuery String cursor) {}
