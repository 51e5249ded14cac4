// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.shown;

import io.quadrille.ingestion.api.Buckets.Bucket;
import io.quadrille.ingestion.api.Value;
import io.quadrille.platformapi.access.Exit;
import io.quadrille.platformapi.mask.MaskedBuckets;
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

/** Shows buckets to a provider; the stream's kind says which aggregates they have. A mean of places is none. */
@ApplicationScoped
public class BucketViews {

    private final DeviceFacts facts;

    BucketViews(DeviceFacts facts) {
        this.facts = facts;
    }

    /** The buckets in their order, as coarse as the decision wants them. */
    public Uni<List<BucketView>> of(TenantId tenant, Exit.Passage passage, List<Bucket> gathered) {
        List<Bucket> buckets = gathered.stream()
                .flatMap(bucket -> MaskedBuckets.of(passage.decision(), bucket).stream())
                .toList();
        Set<DeviceId> devices = buckets.stream().map(Bucket::device).collect(Collectors.toSet());
        if (devices.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return facts.of(passage.transaction(), tenant, devices).map(known -> {
            Map<DeviceId, DeviceModel> models = known.stream()
                    .collect(Collectors.toMap(DeviceFacts.DeviceFact::device, DeviceFacts.DeviceFact::model));
            return buckets.stream()
                    .map(bucket -> view(bucket, passage.names().of(bucket.device()), models.get(bucket.device())))
                    .toList();
        });
    }

    private static BucketView view(Bucket bucket, String name, DeviceModel model) {
        Optional<Stream> stream = model.stream(bucket.stream());
        ValueKind kind = stream.map(Stream::kind).orElse(ValueKind.TEXT);
        boolean averaged = kind == ValueKind.NUMBER || kind == ValueKind.VECTOR;
        return new BucketView(
                name,
                bucket.owner(),
                bucket.stream(),
                bucket.from(),
                bucket.until(),
                bucket.count(),
                averaged ? json(bucket.mean()) : null,
                averaged ? json(bucket.least()) : null,
                averaged ? json(bucket.greatest()) : null,
                averaged ? null : ReadingView.json(bucket.last()),
                stream.map(Stream::unit).orElse(""),
                stream.map(ReadingViews::axes).orElse(List.of()));
    }

    private static Object json(Optional<Value> value) {
        return value.map(ReadingView::json).orElse(null);
    }
}
