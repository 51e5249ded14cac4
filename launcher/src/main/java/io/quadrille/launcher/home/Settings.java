// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What the person who runs the installation has set: {@code settings.properties} in the home, or the environment above it. */
public final class Settings {

    private final Map<String, String> file;
    private final Map<String, String> environment;

    Settings(Map<String, String> file, Map<String, String> environment) {
        this.file = Map.copyOf(file);
        this.environment = Map.copyOf(environment);
    }

    public static Settings in(Path folder) {
        return in(folder, System.getenv());
    }

    static Settings in(Path folder, Map<String, String> environment) {
        Path path = folder.resolve("settings.properties");
        Properties read = new Properties();
        if (Files.exists(path)) {
            try (Reader reader = Files.newBufferedReader(path)) {
                read.load(reader);
            } catch (IOException | IllegalArgumentException failure) {
                throw new LauncherException("The file " + path + " cannot be read: " + failure.getMessage(), failure);
            }
        }
        Map<String, String> file = new HashMap<>();
        read.stringPropertyNames().forEach(name -> file.put(name, read.getProperty(name)));
        return new Settings(file, environment);
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(environment.getOrDefault(variable(name), file.get(name)))
                .filter(value -> !value.isBlank());
    }

    /** Every {@code quadrille.*} line of the file as environment variables, for the platform to read. */
    public Map<String, String> asEnvironment() {
        Map<String, String> variables = new HashMap<>();
        file.forEach((name, value) -> {
            if (name.startsWith("quadrille.")) {
                variables.put(variable(name), value);
            }
        });
        return variables;
    }

    /** The environment variable of a setting: {@code quadrille.http.port} is {@code QUADRILLE_HTTP_PORT}. */
    public static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
