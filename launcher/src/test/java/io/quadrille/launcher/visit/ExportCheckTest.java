// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCheckTest {

    private static final String SPEED = "time,speed\n2026-03-02T08:00:00Z,12.5\n2026-03-02T08:00:01Z,13\n";

    @TempDir
    Path folder;

    @Test
    void wholePackageHolds() throws Exception {
        ExportCheck check = ExportCheck.of(pack(files(SPEED), "data/speed.csv", SPEED));

        assertTrue(check.holds());
        assertEquals(2, check.files());
        assertEquals(Map.of("data/speed.csv", 2L), check.rows());
    }

    @Test
    void changedValueIsFound() throws Exception {
        ExportCheck check = ExportCheck.of(pack(files(SPEED), "data/speed.csv", SPEED.replace("13", "31")));

        assertFalse(check.holds());
        assertEquals(List.of("data/speed.csv", "datapackage.json on data/speed.csv"), check.wrong());
    }

    @Test
    void fileThatNobodyVouchesForIsFound() throws Exception {
        ExportCheck check = ExportCheck.of(pack(files(SPEED), "extra.txt", "hello"));

        assertEquals(List.of("extra.txt"), check.wrong());
    }

    private static Map<String, String> files(String speed) throws Exception {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("data/speed.csv", speed);
        files.put("datapackage.json", """
                {"resources": [{"path": "data/speed.csv", "bytes": %d, "hash": "sha256:%s"}]}
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
