// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes an installation fetch providers' keys from this computer: a certificate for {@code localhost} that its Keycloak trusts, made
 * for it alone, and the host in its settings.
 */
public final class KeysHost {

    /** Of the certificate's private key. */
    public static final String PASSWORD = "changeit";

    private KeysHost() {}

    /** Where the certificate and its key lie in a home (PKCS #12). */
    public static Path store(Path home) {
        return home.resolve("keys-host.p12");
    }

    /** Before the installation's first start. */
    static void prepare(Path home) {
        Path certificate = home.resolve("keys-host.pem");
        try {
            Files.createDirectories(home);
            keytool(List.of(
                    "-genkeypair",
                    "-alias",
                    "keys",
                    "-keyalg",
                    "EC",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-validity",
                    "2",
                    "-keystore",
                    store(home).toString(),
                    "-storepass",
                    PASSWORD));
            keytool(List.of(
                    "-exportcert",
                    "-rfc",
                    "-alias",
                    "keys",
                    "-file",
                    certificate.toString(),
                    "-keystore",
                    store(home).toString(),
                    "-storepass",
                    PASSWORD));
            Files.writeString(
                    home.resolve("settings.properties"),
                    "quadrille.identity.hosts=localhost\nquadrille.identity.authorities=" + certificate
                            + "\nquadrille.webhooks.hosts=localhost\nquadrille.webhooks.first-retry=1s\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void keytool(List<String> words) throws IOException {
        Process tool = new ProcessBuilder(command(words))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (tool.waitFor() != 0) {
                throw new IOException("keytool could not " + words.getFirst());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    private static List<String> command(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(words);
        return command;
    }
}
