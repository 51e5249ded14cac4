// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What an export package says of itself, held against what is in it.
 *
 * @param files how many files were checked
 * @param wrong the files whose checksum, size, number of rows or presence is not as said
 * @param rows rows of each table, by its file
 */
public record PackageCheck(int files, List<String> wrong, Map<String, Long> rows) {

    private static final String SUMS = "SHA256SUMS";
    private static final String DESCRIPTOR = "datapackage.json";
    private static final int SUM_DIGITS = 64;
    private static final String BETWEEN = "  ";
    private static final int LARGEST_LIST = 1 << 24;

    /**
     * Reads the whole package, holding none of its files in memory.
     *
     * @throws ZipException if it is cut or altered so that it is no package any more
     */
    public static PackageCheck of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            return of(zip);
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            throw unreadable(unreadable.getMessage());
        }
    }

    private static PackageCheck of(ZipFile zip) throws IOException {
        Map<String, String> sums = sums(text(zip, SUMS));
        Map<String, Packed> found = new TreeMap<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (found.put(entry.getName(), Packed.of(zip, entry)) != null) {
                throw unreadable("it holds two files of one name");
            }
        }
        List<String> wrong = new ArrayList<>();
        sums.forEach((path, sum) -> {
            if (!found.containsKey(path) || !found.get(path).sha256().equals(sum)) {
                wrong.add(path);
            }
        });
        found.keySet().stream()
                .filter(path -> !path.equals(SUMS) && !sums.containsKey(path))
                .forEach(wrong::add);
        tables(zip, found, wrong);
        Map<String, Long> rows = new TreeMap<>();
        found.forEach((path, packed) -> packed.rows().ifPresent(count -> rows.put(path, count)));
        return new PackageCheck(sums.size(), wrong, rows);
    }

    /** Whether everything is as the package says. */
    public boolean holds() {
        return wrong.isEmpty() && files > 0;
    }

    private static Map<String, String> sums(String list) throws ZipException {
        Map<String, String> sums = new TreeMap<>();
        for (String line : list.lines().toList()) {
            if (line.length() <= SUM_DIGITS + BETWEEN.length() || !line.startsWith(BETWEEN, SUM_DIGITS)) {
                throw unreadable(SUMS + " is altered");
            }
            sums.put(line.substring(SUM_DIGITS + BETWEEN.length()), line.substring(0, SUM_DIGITS));
        }
        return sums;
    }

    private static void tables(ZipFile zip, Map<String, Packed> found, List<String> wrong) throws IOException {
        JsonNode descriptor = new ObjectMapper().readTree(text(zip, DESCRIPTOR));
        for (JsonNode resource : descriptor.path("resources")) {
            String path = resource.path("path").asText();
            Packed packed = found.get(path);
            if (packed == null || !packed.isAsSaid(resource)) {
                wrong.add(DESCRIPTOR + " on " + path);
            }
        }
    }

    private static String text(ZipFile zip, String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw unreadable("it has no " + path);
        }
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8);
        }
    }

    private static ZipException unreadable(String why) {
        return new ZipException(why);
    }
}
