// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.opa;

import io.quadrille.launcher.machine.Machine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * The official release file for one platform. It is used only if its hash is known beforehand: a hash fetched from
 * where the file itself comes from would prove nothing.
 */
record OpaRelease(URI place, String file, String sha256) {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** The release for this machine, if the hash of its file is pinned. */
    static Optional<OpaRelease> pinned(Machine machine) {
        Properties pins = new Properties();
        try (InputStream in = OpaRelease.class.getResourceAsStream("releases.properties")) {
            pins.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Optional.ofNullable(pins.getProperty(machine.platform() + ".sha256"))
                .filter(sha256 -> !sha256.isBlank())
                .map(sha256 -> new OpaRelease(
                        URI.create(pins.getProperty("place")),
                        pins.getProperty(machine.platform() + ".file"),
                        sha256.strip()));
    }

    /** Nothing on success, else why not. The program appears in its place only when its hash was right. */
    Optional<String> fetch(String version, Path program) {
        URI address = place.resolve("v" + version + "/" + file);
        try {
            Files.createDirectories(program.getParent());
            Path unfinished = Files.createTempFile(program.getParent(), "unfinished", "");
            try {
                return fetch(address, unfinished).or(() -> keep(unfinished, program));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failure) {
            return Optional.of("its release cannot be stored (" + failure.getMessage() + ")");
        }
    }

    private static Optional<String> fetch(URI address, Path unfinished) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_LIMIT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            int status = client.send(
                            HttpRequest.newBuilder(address).timeout(LIMIT).build(),
                            HttpResponse.BodyHandlers.ofFile(unfinished))
                    .statusCode();
            return status == 200 ? Optional.empty() : Optional.of("its release answered " + status);
        } catch (IOException failure) {
            return Optional.of("its release cannot be reached");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("fetching its release was interrupted");
        }
    }

    private Optional<String> keep(Path unfinished, Path program) {
        try {
            if (!sha256(unfinished).equals(sha256)) {
                return Optional.of("the release fetched has another hash than the pinned one and was thrown away");
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, program, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of("its release cannot be stored (" + failure.getMessage() + ")");
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
