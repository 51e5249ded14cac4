// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.buckets;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quadrille.platformapi.shown.BucketView;
import io.quadrille.platformapi.shown.ReadingView;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A page as a SenML pack (RFC 8428): each aggregate is a record of its own, {@code stream/avg} or {@code stream/axis/avg}, at the bucket's
 * first instant.
 */
final class BucketPack {

    private static final int MICROSECONDS = 6;

    private final ArrayNode records = JsonNodeFactory.instance.arrayNode();
    private String device = "";

    private BucketPack() {}

    static ArrayNode of(BucketsPage page) {
        BucketPack pack = new BucketPack();
        page.buckets().forEach(pack::add);
        return pack.records;
    }

    private void add(BucketView bucket) {
        started(bucket, bucket.stream() + "/count", "count").put("v", bucket.count());
        add(bucket, "avg", bucket.avg());
        add(bucket, "min", bucket.min());
        add(bucket, "max", bucket.max());
        add(bucket, "last", bucket.last());
    }

    private void add(BucketView bucket, String aggregate, Object value) {
        String name = bucket.stream() + "/" + aggregate;
        switch (value) {
            case null -> {}
            case Double number -> started(bucket, name, bucket.unit()).put("v", number);
            case Boolean truth -> started(bucket, name, bucket.unit()).put("vb", truth);
            case String text -> started(bucket, name, bucket.unit()).put("vs", text);
            case RawValue json ->
                started(bucket, name, "").put("vs", json.rawValue().toString());
            case List<?> components -> addEach(bucket, aggregate, components);
            default -> throw new IllegalStateException("a value that has no form in SenML");
        }
    }

    private void addEach(BucketView bucket, String aggregate, List<?> components) {
        for (int i = 0; i < components.size(); i++) {
            ReadingView.Axis axis = bucket.axes().get(i);
            started(bucket, bucket.stream() + "/" + axis.name() + "/" + aggregate, axis.unit())
                    .put("v", (Double) components.get(i));
        }
    }

    private ObjectNode started(BucketView bucket, String name, String unit) {
        ObjectNode entry = records.addObject();
        if (!device.equals(bucket.device())) {
            device = bucket.device();
            entry.put("bn", device + "/");
        }
        entry.put("n", name);
        if (!unit.isEmpty()) {
            entry.put("u", unit);
        }
        return entry.put("t", seconds(bucket.from()));
    }

    private static BigDecimal seconds(Instant time) {
        return new BigDecimal(BigInteger.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, time)), MICROSECONDS);
    }
}
