// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.platform;

import io.quadrille.launcher.home.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything the platform is made of; its tests and this launcher are not among it. */
record Sources(Path root) {

    private static final List<String> MODULES =
            List.of("tenant-admin", "consent", "ingestion", "portability", "platform-api");

    /** True if the product is missing, or any source is younger than it. */
    boolean areYoungerThan(Path product) {
        if (!Files.exists(product)) {
            return true;
        }
        FileTime made = modified(product);
        return places().stream().filter(Files::exists).anyMatch(place -> holdsYounger(place, made));
    }

    private List<Path> places() {
        List<Path> places = new ArrayList<>(List.of(root.resolve("pom.xml"), root.resolve("policies")));
        for (String module : MODULES) {
            places.add(root.resolve(module).resolve("pom.xml"));
            places.add(root.resolve(module).resolve("src/main"));
        }
        return places;
    }

    private boolean holdsYounger(Path place, FileTime made) {
        Path compiledPolicies = root.resolve("policies/target");
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(compiledPolicies))
                    .anyMatch(file -> modified(file).compareTo(made) > 0);
        } catch (IOException failure) {
            throw new LauncherException("The folder " + place + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException failure) {
            throw new LauncherException("The file " + file + " cannot be read: " + failure.getMessage(), failure);
        }
    }
}
