// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the installation when the first test asks for it; it ends with the last. */
final class SharedPlatform implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedPlatform.class);
    private static final Path HOME = Path.of("target", "demo-platform").toAbsolutePath();
    private static final int PORT_OFFSET = Integer.getInteger("quadrille.test.port-offset", 3000);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoPlatform.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(DemoPlatform.class, key -> started(), DemoPlatform.class);
    }

    private static DemoPlatform started() {
        if (System.getenv("QUADRILLE_TEST_HOME") == null) {
            removeLeftovers();
        }
        return DemoPlatform.start(HOME, PORT_OFFSET);
    }

    private static void removeLeftovers() {
        if (!Files.exists(HOME)) {
            return;
        }
        try (Stream<Path> files = Files.walk(HOME)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
