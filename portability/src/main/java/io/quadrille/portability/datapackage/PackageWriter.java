// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.datapackage;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a zip file by file, counting and hashing what goes into each; holds no file in memory. */
public final class PackageWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    /** @param out where the zip goes; closed with this writer */
    public PackageWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * A file of the package.
     *
     * @param path its path in the zip
     * @param bytes its size, unpacked
     * @param sha256 hexadecimal, over the unpacked bytes
     */
    public record Entry(String path, long bytes, String sha256) {}

    /** Writes one file of the package. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; must not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Adds a file. */
    public Entry add(String path, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        Counted counted = new Counted(zip);
        DigestOutputStream digested = new DigestOutputStream(counted, sha256());
        content.writeTo(digested);
        digested.flush();
        zip.closeEntry();
        Entry entry = new Entry(
                path,
                counted.count,
                HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        entries.add(entry);
        return entry;
    }

    /** What was added so far, in that order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** A new SHA-256 digest, which every Java platform has. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Counted extends FilterOutputStream {

        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }
    }
}
