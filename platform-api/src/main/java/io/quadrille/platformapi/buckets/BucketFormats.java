// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.buckets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import io.quadrille.platformapi.shown.BucketView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a page of buckets in the media types that can be asked for. */
@ApplicationScoped
public class BucketFormats {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("device", "consent", "stream", "from", "until", "count", "avg", "min", "max", "last", "unit")
            .get();

    private final ObjectMapper json;

    BucketFormats(ObjectMapper json) {
        this.json = json;
    }

    /** A bucket a line. */
    public String lines(BucketsPage page) {
        return page.buckets().stream().map(this::line).collect(Collectors.joining());
    }

    /** A SenML pack (RFC 8428). */
    public String pack(BucketsPage page) {
        return BucketPack.of(page).toString();
    }

    /** CSV (RFC 4180) with a header line; what a bucket does not have is empty. */
    public String table(BucketsPage page) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (BucketView bucket : page.buckets()) {
                printer.printRecord(
                        bucket.device(),
                        bucket.consent(),
                        bucket.stream(),
                        bucket.from(),
                        bucket.until(),
                        bucket.count(),
                        bucket.avg(),
                        bucket.min(),
                        bucket.max(),
                        bucket.last() instanceof RawValue raw ? raw.rawValue() : bucket.last(),
                        bucket.unit());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** The header {@code Quadrille-Resolution}. */
    public String header(BucketsPage page) {
        return page.steps().stream().map(BucketsPage.Step::header).collect(Collectors.joining(", "));
    }

    private String line(BucketView bucket) {
        try {
            return json.writeValueAsString(bucket) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a bucket has no JSON", impossible);
        }
    }
}
