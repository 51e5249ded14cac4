// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key and the certificate that vouches for itself, made for {@code localhost}.
 *
 * @param key PEM file, readable by its owner alone
 * @param certificate PEM file
 */
record ServerCertificate(Path key, Path certificate) {

    private static final char[] PASSWORD = "of-a-file-that-a-test-deletes".toCharArray();

    static ServerCertificate make(Path folder, String name) throws IOException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        String.valueOf(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
            throw new IOException(Files.readString(folder.resolve(name + ".log")));
        }
        return of(store, folder, name);
    }

    private static ServerCertificate of(Path file, Path folder, String name) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD);
            Path key = folder.resolve(name + ".key");
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(
                    key, pem("PRIVATE KEY", store.getKey("server", PASSWORD).getEncoded()));
            Path certificate = folder.resolve(name + ".crt");
            Files.writeString(
                    certificate,
                    pem("CERTIFICATE", store.getCertificate("server").getEncoded()));
            return new ServerCertificate(key, certificate);
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + what
                + "-----\n";
    }
}
