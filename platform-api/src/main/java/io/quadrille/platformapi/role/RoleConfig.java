// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What follows from the roles of a process: the doors and sign-ins of other roles stay shut, and the settings that only other roles
 * need may be left out. Whatever a role does need is still missed at start.
 */
public final class RoleConfig implements ConfigSourceFactory {

    private static final int ABOVE_THE_BUILT_IN_FILE_BELOW_THE_ENVIRONMENT = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> values = of(
                value(context, "quadrille.roles").orElse("ingest,api,portal,admin"),
                value(context, "quadrille.database.migrate").orElse("at-start"));
        return List.of(new PropertiesConfigSource(values, "roles", ABOVE_THE_BUILT_IN_FILE_BELOW_THE_ENVIRONMENT));
    }

    /** Nothing at all for the process that plays every role: what is said while the platform is built would be kept in it. */
    static Map<String, String> of(String roles, String migrate) {
        Set<String> played = migrate.equals("only") ? Set.of() : words(roles);
        Map<String, String> values = new HashMap<>();
        if (Played.WEB.stream().noneMatch(played::contains)) {
            values.put("quarkus.http.host-enabled", "false");
            values.put("quarkus.hibernate-orm.database.version-check.enabled", "false");
        }
        Played.WEB.stream()
                .filter(role -> !played.contains(role))
                .forEach(role -> values.put("quarkus.oidc." + role + ".tenant-enabled", "false"));
        if (migrate.equals("never")) {
            values.put("quarkus.flyway.owner.migrate-at-start", "false");
        }
        if (migrate.equals("only")) {
            values.put("quarkus.init-and-exit", "true");
        }
        Need.ALL.stream()
                .filter(need -> !need.of(played, migrate))
                .forEach(need -> values.put(need.setting(), need.standIn().get()));
        return values;
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static Optional<String> value(ConfigSourceContext context, String name) {
        return Optional.ofNullable(context.getValue(name)).map(ConfigValue::getValue);
    }
}
