// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import io.quadrille.launcher.api.FreePorts;
import io.quadrille.launcher.api.Installation;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the installation when the first test asks for it; it ends with the last. With the environment variable
 * {@code QUADRILLE_TEST_HOME} the tests use the installation that already runs there.
 */
final class SharedPlatform implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedPlatform.class);
    private static final Path HOME = Path.of("target", "demo-platform").toAbsolutePath();

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
        String running = System.getenv("QUADRILLE_TEST_HOME");
        if (running != null) {
            return DemoPlatform.running(Path.of(running));
        }
        Installation.remove(HOME);
        KeysHost.prepare(HOME);
        return DemoPlatform.start(HOME, FreePorts.takeOffset());
    }
}
