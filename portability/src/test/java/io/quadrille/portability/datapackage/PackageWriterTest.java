// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.datapackage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.portability.datapackage.PackageWriter.Entry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class PackageWriterTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void everyFileReadBackHasTheSizeAndHashThatWereSaid() throws IOException {
        // Given
        byte[] large = "0.123456,9.81\r\n".repeat(200_000).getBytes(UTF_8);
        List<Entry> said;

        // When
        try (PackageWriter zip = new PackageWriter(written)) {
            zip.add("data/speed.csv", file -> file.write(large));
            zip.add("README.md", file -> {
                for (byte one : "# Ça".getBytes(UTF_8)) {
                    file.write(one);
                }
            });
            zip.add("empty", file -> {});
            said = zip.entries();
        }

        // Then
        Map<String, byte[]> read = readBack();
        assertEquals(List.copyOf(read.keySet()), said.stream().map(Entry::path).toList());
        assertArrayEquals(large, read.get("data/speed.csv"));
        for (Entry entry : said) {
            byte[] content = read.get(entry.path());
            assertEquals(content.length, entry.bytes());
            assertEquals(HexFormat.of().formatHex(PackageWriter.sha256().digest(content)), entry.sha256());
        }
    }

    @Test
    void aFileThatCannotBeWrittenEndsThePackage() throws IOException {
        try (PackageWriter zip = new PackageWriter(written)) {
            IOException failure = assertThrows(
                    IOException.class,
                    () -> zip.add("data/speed.csv", file -> {
                        throw new IOException("disk full");
                    }));
            assertEquals("disk full", failure.getMessage());
            assertEquals(List.of(), zip.entries());
        }
    }

    private Map<String, byte[]> readBack() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()), UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
