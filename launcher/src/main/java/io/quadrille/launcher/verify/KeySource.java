// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.verify;

import io.quadrille.launcher.home.LauncherException;
import io.quadrille.launcher.home.Secrets;
import io.quadrille.launcher.home.Settings;
import io.quadrille.launcher.verify.signed.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Where keys come from: a file, an address, or the home of an installation. */
final class KeySource {

    private static final String SIGNING = "quadrille.signing.";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST = 1 << 20;

    private KeySource() {}

    static Keys at(String place) {
        boolean address = place.startsWith("https://") || place.startsWith("http://");
        return Keys.of(address ? fetched(URI.create(place)) : read(Path.of(place)));
    }

    /** The keys of an installation of one's own; empty if there is none. Nothing is asked of it. */
    static Optional<Keys> in(Path home) {
        if (!Files.isDirectory(home)) {
            return Optional.empty();
        }
        Settings settings = Settings.in(home);
        return settings.get(SIGNING + "key")
                .or(() -> Secrets.in(home).find("signing.key"))
                .map(Keys::of)
                .map(present -> settings.get(SIGNING + "former-keys")
                        .map(Keys::of)
                        .map(present::and)
                        .orElse(present));
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return text(in);
        } catch (IOException failure) {
            throw new LauncherException("The keys in " + file + " cannot be read.", failure);
        }
    }

    /** What came over a line that others can change would prove nothing. */
    private static String fetched(URI address) {
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(address.getHost())) {
            throw new LauncherException("Keys are fetched over https only.");
        }
        HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new LauncherException(address + " answers " + answer.statusCode() + " instead of keys.");
                }
                return text(body);
            }
        } catch (IOException failure) {
            throw new LauncherException(address + " does not answer.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Interrupted while waiting for " + address + ".", interrupted);
        }
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
    }
}
