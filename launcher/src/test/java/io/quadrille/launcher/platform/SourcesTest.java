// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final Instant MADE = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    private Path product;

    @BeforeEach
    void product() throws IOException {
        product = file("platform-api/target/quarkus-app/quarkus-run.jar", MADE);
        file("pom.xml", MADE.minusSeconds(9));
    }

    @Test
    void aProductYoungerThanEverySourceIsKept() throws IOException {
        file("consent/src/main/java/A.java", MADE.minusSeconds(1));
        file("policies/quadrille/read/read.rego", MADE.minusSeconds(1));

        assertFalse(new Sources(root).areYoungerThan(product));
    }

    @Test
    void aMissingProductIsMade() throws IOException {
        Files.delete(product);

        assertTrue(new Sources(root).areYoungerThan(product));
    }

    @Test
    void aYoungerSourcePolicyOrPomIsSeen() throws IOException {
        for (String name : new String[] {
            "consent/src/main/java/A.java",
            "platform-api/src/main/resources/application.properties",
            "policies/quadrille/read/read.rego",
            "ingestion/pom.xml",
            "pom.xml"
        }) {
            Path source = file(name, MADE.plusSeconds(1));
            assertTrue(new Sources(root).areYoungerThan(product), name);
            Files.setLastModifiedTime(source, FileTime.from(MADE.minusSeconds(1)));
        }
        assertFalse(new Sources(root).areYoungerThan(product));
    }

    @Test
    void testsAndCompiledThingsDoNotCount() throws IOException {
        file("consent/src/test/java/ATest.java", MADE.plusSeconds(1));
        file("policies/target/policy.wasm", MADE.plusSeconds(1));
        file("launcher/src/main/java/A.java", MADE.plusSeconds(1));

        assertFalse(new Sources(root).areYoungerThan(product));
    }

    private Path file(String name, Instant modified) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.from(modified));
    }
}
