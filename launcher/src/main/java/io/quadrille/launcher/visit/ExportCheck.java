// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What an export package says of itself, held against what is in it.
 *
 * @param files how many files were checked
 * @param wrong the files whose checksum, size or presence is not as said
 * @param rows rows of each table, by its file
 */
public record ExportCheck(int files, List<String> wrong, Map<String, Long> rows) {

    private static final String SUMS = "SHA256SUMS";
    private static final String DESCRIPTOR = "datapackage.json";

    /** Reads the whole package. */
    public static ExportCheck of(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            List<String> wrong = new ArrayList<>();
            Map<String, String> sums = sums(zip);
            for (Map.Entry<String, String> sum : sums.entrySet()) {
                if (!sum.getValue().equals(sha256(zip, sum.getKey()))) {
                    wrong.add(sum.getKey());
                }
            }
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.equals(SUMS) && !sums.containsKey(name))
                    .forEach(wrong::add);
            return new ExportCheck(sums.size(), wrong, tables(zip, wrong));
        } catch (IOException failure) {
            throw new LauncherException("The package " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    /** Whether everything is as the package says. */
    public boolean holds() {
        return wrong.isEmpty() && files > 0;
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        Map<String, String> sums = new TreeMap<>();
        text(zip, SUMS)
                .lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> sums.put(line.substring(66), line.substring(0, 64)));
        return sums;
    }

    private static Map<String, Long> tables(ZipFile zip, List<String> wrong) throws IOException {
        Map<String, Long> rows = new TreeMap<>();
        JsonNode descriptor = new ObjectMapper().readTree(text(zip, DESCRIPTOR));
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            ZipEntry entry = zip.getEntry(path);
            boolean asSaid = entry != null
                    && entry.getSize() == resource.path("bytes").asLong(-1)
                    && ("sha256:" + sha256(zip, path))
                            .equals(resource.path("hash").asText());
            if (!asSaid) {
                wrong.add(DESCRIPTOR + " on " + path);
            }
            if (entry != null && path.endsWith(".csv")) {
                rows.put(path, text(zip, path).lines().count() - 1);
            }
        }
        return rows;
    }

    private static String text(ZipFile zip, String path) throws IOException {
        try (InputStream in = open(zip, path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String sha256(ZipFile zip, String path) throws IOException {
        if (zip.getEntry(path) == null) {
            return "";
        }
        try (DigestInputStream in = new DigestInputStream(open(zip, path), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static InputStream open(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new IOException("it has no " + path);
        }
        return zip.getInputStream(entry);
    }
}
