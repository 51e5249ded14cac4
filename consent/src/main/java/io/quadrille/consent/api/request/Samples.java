// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.request;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Sample values of a person's own device for the consent page; implemented where readings can be seen. */
public interface Samples {

    /**
     * The latest value of each stream in the person's holding, by stream name; streams without one are absent.
     *
     * @param reader in whose number format
     * @return fails if the person does not hold the device
     */
    Uni<Map<String, Sample>> latest(TenantId tenant, SubjectId subject, DeviceId device, Locale reader);

    /**
     * @param text the value with its unit, as the reader reads it
     * @param time when it was measured
     */
    record Sample(String text, Instant time) {}
}
