// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.shown;

import io.quadrille.ingestion.api.Reading;
import io.quadrille.platformapi.access.DecidedSlices;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows readings to a provider: its own names for devices, units from the model. */
@ApplicationScoped
public class ReadingViews {

    private static final List<ReadingView.Axis> POSITION = List.of(
            new ReadingView.Axis("lat", "lat"), new ReadingView.Axis("lon", "lon"), new ReadingView.Axis("alt", "m"));

    private final DeviceFacts facts;

    ReadingViews(DeviceFacts facts) {
        this.facts = facts;
    }

    /** The readings in their order, as coarse as the decision wants them. */
    public Uni<List<ReadingView>> of(TenantId tenant, Exit.Passage passage, List<Reading> measured) {
        List<Reading> readings = DecidedSlices.masked(passage.decision(), measured);
        Set<DeviceId> devices = readings.stream().map(Reading::device).collect(Collectors.toSet());
        if (devices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return facts.of(passage.transaction(), tenant, devices).map(known -> {
            Map<DeviceId, DeviceModel> models = known.stream()
                    .collect(Collectors.toMap(DeviceFacts.DeviceFact::device, DeviceFacts.DeviceFact::model));
            Map<DeviceId, String> names =
                    devices.stream().collect(Collectors.toMap(device -> device, passage.names()::of));
            return readings.stream()
                    .map(reading -> view(reading, names.get(reading.device()), models.get(reading.device())))
                    .toList();
        });
    }

    private static ReadingView view(Reading reading, String name, DeviceModel model) {
        Optional<Stream> stream = model.stream(reading.stream());
        return new ReadingView(
                name,
                reading.stream(),
                reading.time(),
                ReadingView.json(reading.value()),
                stream.map(Stream::unit).orElse(""),
                stream.map(ReadingViews::axes).orElse(List.of()));
    }

    static List<ReadingView.Axis> axes(Stream stream) {
        return stream.kind() == ValueKind.POSITION
                ? POSITION
                : stream.axes().stream()
                        .map(axis -> new ReadingView.Axis(axis, stream.unit()))
                        .toList();
    }
}
