// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.database;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Tells both drivers, each in its own words, to encrypt and to check whom they talk to, once it is known who may vouch for the database. */
public final class EncryptedConnections implements ConfigSourceFactory {

    private static final int ABOVE_THE_BUILT_IN_FILE_BELOW_THE_ENVIRONMENT = 255;
    private static final List<String> REACTIVE =
            List.of("quarkus.datasource.reactive.", "quarkus.datasource.ingest.reactive.");
    private static final String JDBC = "quarkus.datasource.owner.jdbc.additional-jdbc-properties.";
    private static final String CHECKED = "verify-full";

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue certificates = context.getValue("quadrille.database.certificates");
        return certificates == null || certificates.getValue() == null
                ? List.of()
                : List.of(new PropertiesConfigSource(
                        of(certificates.getValue()),
                        "encrypted database connections",
                        ABOVE_THE_BUILT_IN_FILE_BELOW_THE_ENVIRONMENT));
    }

    static Map<String, String> of(String certificates) {
        Map<String, String> values = new HashMap<>();
        for (String pool : REACTIVE) {
            values.put(pool + "postgresql.ssl-mode", CHECKED);
            values.put(pool + "trust-certificate-pem", "true");
            values.put(pool + "trust-certificate-pem.certs", certificates);
            values.put(pool + "hostname-verification-algorithm", "HTTPS");
        }
        values.put(JDBC + "sslmode", CHECKED);
        values.put(JDBC + "sslrootcert", certificates);
        return values;
    }
}
