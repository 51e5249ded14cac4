// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quadrille.launcher.api.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A real PostgreSQL with the product's users, for every test of this module. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static volatile EmbeddedPostgres running;

    private final Path folder = folder();

    @Override
    public Map<String, String> start() {
        running = EmbeddedPostgres.start(folder, 0);
        Map<String, String> settings = new HashMap<>();
        settings.put("quadrille.database.url", running.url("quadrille"));
        for (String plane : new String[] {"owner", "app", "ingest"}) {
            settings.put("quadrille.database." + plane + ".password", running.password("quadrille_" + plane));
        }
        settings.put("quadrille.signing.key", signingKey());
        return settings;
    }

    @Override
    public void stop() {
        running.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A connection past the application, as {@code postgres} (sees everything) or as one of the product's users. */
    public static Connection connect(String role) throws SQLException {
        return running.connect(role);
    }

    private static String signingKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Path folder() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target.toAbsolutePath(), "database");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
