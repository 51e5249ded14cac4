// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.Pseudonyms;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeviceViewTest {

    private static final DeviceModel CAR =
            new DeviceModel(new ModelId("car"), new LocalizedText("Car", "Voiture"), "Voltaire", List.of());

    private static final Pseudonyms.ForProvider NAMES = new Pseudonyms.ForProvider() {
        @Override
        public String of(SubjectId subject) {
            return "p_";
        }

        @Override
        public String of(DeviceId device) {
            return "d_";
        }
    };

    @Test
    void theInstantAtWhichAHoldingBeganIsNotTold() {
        DeviceView.Grant grant = granted("2026-03-04T13:14:15.161718Z", "2026-05-06T07:08:09.101112Z");

        assertEquals(Instant.parse("2026-03-04T00:00:00Z"), grant.from());
        assertEquals(Instant.parse("2026-05-07T00:00:00Z"), grant.until());
    }

    @Test
    void aWholeDayStaysADay() {
        DeviceView.Grant grant = granted("2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z");

        assertEquals(Instant.parse("2026-03-04T00:00:00Z"), grant.from());
        assertEquals(Instant.parse("2026-03-05T00:00:00Z"), grant.until());
    }

    private static DeviceView.Grant granted(String from, String until) {
        Decision.Slice slice = new Decision.Slice(
                Optional.of(new ConsentId(UUID.randomUUID())),
                new SubjectId(UUID.randomUUID()),
                new DeviceId("car-1"),
                Set.of("speed"),
                Instant.parse(from),
                Instant.parse(until),
                Duration.ZERO);
        return DeviceView.of(CAR, List.of(slice), Map.of(), NAMES).grants().getFirst();
    }
}
