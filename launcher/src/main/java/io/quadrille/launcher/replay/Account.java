// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * With what and where a device signs in.
 *
 * @param username {@code TENANT/DEVICE}
 */
record Account(URI broker, String username, String password) {

    /** Takes the address, and for a device of the demo the password, from what the running installation says of itself. */
    static Account of(String device, Optional<Path> passwordFile, Optional<URI> broker, Path home) {
        if (!device.matches("[^/]+/[^/]+")) {
            throw new LauncherException("--device must be TENANT/DEVICE, such as voltaire-motors/car-1.");
        }
        URI address = broker.orElseGet(() -> URI.create(ready(home).path("mqtt").asText()));
        String password = passwordFile.map(Account::firstLine).orElseGet(() -> demoPassword(ready(home), device));
        return new Account(address, device, password);
    }

    private static String demoPassword(JsonNode ready, String device) {
        return StreamSupport.stream(ready.path("demo").path("devices").spliterator(), false)
                .filter(known -> device.equals(known.path("username").asText()))
                .map(known -> known.path("password").asText())
                .findFirst()
                .orElseThrow(() -> new LauncherException(
                        device + " is no device of the demo; give its password with --password-file."));
    }

    private static JsonNode ready(Path home) {
        Path file = home.resolve("ready.json");
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException notThere) {
            throw new LauncherException(
                    "Nothing is running in " + home + " (no ready.json); start it with ./quadrille up.", notThere);
        }
    }

    private static String firstLine(Path file) {
        try {
            return Files.readString(file).lines().findFirst().orElse("").strip();
        } catch (IOException failure) {
            throw new LauncherException("The password file " + file + " cannot be read.", failure);
        }
    }
}
