// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void aSecretIsDrawnOnceAndKept() {
        String secret = Secrets.in(folder).get("operator");

        assertEquals(44, secret.length());
        assertEquals(secret, Secrets.in(folder).get("operator"));
    }

    @Test
    void noTwoSecretsAreAlike(@TempDir Path other) {
        Secrets secrets = Secrets.in(folder);

        assertNotEquals(secrets.get("operator"), secrets.get("session.secret"));
        assertNotEquals(secrets.get("operator"), Secrets.in(other).get("operator"));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws IOException {
        Secrets.in(folder).get("operator");

        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))));
    }
}
