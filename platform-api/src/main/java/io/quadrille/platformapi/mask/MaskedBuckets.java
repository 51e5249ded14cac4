// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.mask;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.decision.Decision;
import io.quadrille.ingestion.api.Buckets.Bucket;
import io.quadrille.ingestion.api.Value;
import java.util.List;
import java.util.Optional;

/** Makes what was gathered as coarse as what it was gathered from. */
public final class MaskedBuckets {

    private MaskedBuckets() {}

    /** The bucket as it may leave; empty if it may not, because it cannot be made as coarse as the decision says. */
    public static Optional<Bucket> of(Decision decision, Bucket bucket) {
        List<Mask> masks = masks(decision, bucket);
        return masks.isEmpty()
                ? Optional.of(bucket)
                : Masks.applied(masks, bucket.last()).map(last -> masked(bucket, masks, last));
    }

    private static Bucket masked(Bucket bucket, List<Mask> masks, Value last) {
        return new Bucket(
                bucket.owner(),
                bucket.device(),
                bucket.stream(),
                bucket.from(),
                bucket.until(),
                bucket.count(),
                bucket.mean().flatMap(value -> Masks.applied(masks, value)),
                bucket.least().flatMap(value -> Masks.applied(masks, value)),
                bucket.greatest().flatMap(value -> Masks.applied(masks, value)),
                last);
    }

    private static List<Mask> masks(Decision decision, Bucket bucket) {
        return decision.slices().stream()
                .filter(slice -> slice.device().equals(bucket.device())
                        && slice.consent().map(Object::toString).orElse("").equals(bucket.owner()))
                .flatMap(slice -> slice.masks().getOrDefault(bucket.stream(), List.of()).stream())
                .distinct()
                .toList();
    }
}
