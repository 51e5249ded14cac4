// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCheckTest {

    private static final String SPEED = "time,speed\n2026-03-02T08:00:00Z,12.5\n2026-03-02T08:00:01Z,13\n";

    @TempDir
    Path folder;

    @Test
    void wholePackageHolds() throws Exception {
        PackageCheck check = PackageCheck.of(pack(files(SPEED), "data/speed.csv", SPEED));

        assertTrue(check.holds());
        assertEquals(2, check.files());
        assertEquals(Map.of("data/speed.csv", 2L), check.rows());
    }

    @Test
    void changedValueIsFound() throws Exception {
        PackageCheck check = PackageCheck.of(pack(files(SPEED), "data/speed.csv", SPEED.replace("13", "31")));

        assertFalse(check.holds());
        assertEquals(List.of("data/speed.csv", "datapackage.json on data/speed.csv"), check.wrong());
    }

    @Test
    void fileThatNobodyVouchesForIsFound() throws Exception {
        PackageCheck check = PackageCheck.of(pack(files(SPEED), "extra.txt", "hello"));

        assertEquals(List.of("extra.txt"), check.wrong());
    }

    @Test
    void tableWithoutOneOfItsRowsIsFoundThoughItsChecksumWasMadeAnew() throws Exception {
        Map<String, String> files = files(SPEED);
        String shorter = SPEED.substring(0, SPEED.indexOf("2026-03-02T08:00:01Z"));
        String descriptor = files.get("datapackage.json")
                .replace(sha256(SPEED), sha256(shorter))
                .replace("\"bytes\": " + SPEED.length(), "\"bytes\": " + shorter.length());
        files.put("datapackage.json", descriptor);
        files.put("SHA256SUMS", sha256(shorter) + "  data/speed.csv\n" + sha256(descriptor) + "  datapackage.json\n");

        PackageCheck check = PackageCheck.of(pack(files, "data/speed.csv", shorter));

        assertEquals(List.of("datapackage.json on data/speed.csv"), check.wrong());
    }

    @Test
    void rowsWithLinesInTheirTextsAreCountedOnce() throws Exception {
        String notes = "time,value\n2026-03-02T08:00:00Z,\"two\nlines\"\n2026-03-02T08:00:01Z,one\n";

        assertEquals(
                Map.of("data/speed.csv", 2L),
                PackageCheck.of(pack(files(notes), "data/speed.csv", notes)).rows());
    }

    @Test
    void whateverByteIsAlteredAPackageThatStillHoldsHoldsTheSame() throws Exception {
        Path packed = pack(files(SPEED), "data/speed.csv", SPEED);
        byte[] whole = Files.readAllBytes(packed);
        Map<String, String> content = content(packed);
        int found = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 0x15;
            Path file = Files.write(folder.resolve("altered.zip"), altered);
            if (holds(file)) {
                assertEquals(content, content(file), "byte " + at);
            } else {
                found++;
            }
        }
        assertTrue(found > whole.length / 3, "found " + found + " of " + whole.length);
    }

    @Test
    void packageThatIsCutIsFound() throws Exception {
        byte[] whole = Files.readAllBytes(pack(files(SPEED), "data/speed.csv", SPEED));
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            assertFalse(holds(file), "cut to " + length);
        }
    }

    private static boolean holds(Path file) {
        try {
            return PackageCheck.of(file).holds();
        } catch (IOException broken) {
            return false;
        }
    }

    private static Map<String, String> content(Path file) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                content.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content;
    }

    private static Map<String, String> files(String speed) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("data/speed.csv", speed);
        files.put("datapackage.json", """
                {"resources": [{"path": "data/speed.csv", "bytes": %d, "hash": "sha256:%s", "rowCount": 2}]}
                """.formatted(speed.length(), sha256(speed)));
        StringBuilder sums = new StringBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            sums.append(sha256(file.getValue()))
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        files.put("SHA256SUMS", sums.toString());
        return files;
    }

    /** Packs these files, one of them replaced or added after the checksums were made. */
    private Path pack(Map<String, String> files, String path, String content) throws IOException {
        files.put(path, content);
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
