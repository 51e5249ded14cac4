// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * One file of a package as it is.
 *
 * @param bytes its size, unpacked
 * @param sha256 lower-case hexadecimal
 * @param rows of a table, without its first line
 */
record Packed(long bytes, String sha256, OptionalLong rows) {

    static Packed of(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream unpacked = zip.getInputStream(entry)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Counting counting = new Counting(unpacked);
            DigestInputStream in = new DigestInputStream(counting, digest);
            OptionalLong rows = entry.getName().endsWith(".csv") ? OptionalLong.of(rows(in) - 1) : OptionalLong.empty();
            in.transferTo(OutputStream.nullOutputStream());
            return new Packed(counting.count, HexFormat.of().formatHex(digest.digest()), rows);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", impossible);
        }
    }

    /** Whether it is what the package's descriptor says of it. */
    boolean isAsSaid(JsonNode resource) {
        JsonNode rowCount = resource.path("rowCount");
        return resource.path("bytes").asLong(-1) == bytes
                && ("sha256:" + sha256).equals(resource.path("hash").asText())
                && (rowCount.isMissingNode() || rows.equals(OptionalLong.of(rowCount.asLong(-1))));
    }

    private static long rows(InputStream in) throws IOException {
        CSVParser table = CSVFormat.RFC4180.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
        return table.stream().count();
    }

    private static final class Counting extends FilterInputStream {

        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = in.read(bytes, offset, length);
            count += Math.max(read, 0);
            return read;
        }
    }
}
