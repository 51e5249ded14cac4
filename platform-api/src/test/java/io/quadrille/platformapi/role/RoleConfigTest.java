// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleConfigTest {

    private static final String EVERY_ROLE = "ingest,api,portal,admin";
    private static final String PASSWORD = ".password";

    @ParameterizedTest
    @CsvSource({
        "ingest, never, database.ingest",
        "api, never, database.app session signing",
        "portal, never, database.app session signing identity.portal",
        "admin, never, database.app session signing identity.admin identity.platform",
        "'ingest,api', never, database.app database.ingest session signing",
        "ingest, at-start, database.ingest database.owner",
        "'ingest,api,portal,admin', only, database.owner"
    })
    void processNeedsTheSecretsOfItsRolesAndNoOther(String roles, String migrate, String needed) {
        Set<String> missed = new TreeSet<>(Set.of(
                "database.owner",
                "database.app",
                "database.ingest",
                "session",
                "signing",
                "identity.portal",
                "identity.admin",
                "identity.platform"));
        missed.removeIf(name -> RoleConfig.of(roles, migrate).containsKey("quadrille." + name + PASSWORD)
                || RoleConfig.of(roles, migrate).containsKey("quadrille." + name + ".key")
                || RoleConfig.of(roles, migrate).containsKey("quadrille." + name + ".secret"));

        assertEquals(new TreeSet<>(Arrays.asList(needed.split(" "))), missed);
    }

    @ParameterizedTest
    @CsvSource({"ingest, api portal admin", "api, portal admin", "'portal, admin', api"})
    void signInsOfOtherRolesAreNotThere(String roles, String shut) {
        Map<String, String> values = RoleConfig.of(roles, "never");

        assertEquals(
                Set.of(shut.split(" ")),
                Played.WEB.stream()
                        .filter(role -> "false".equals(values.get("quarkus.oidc." + role + ".tenant-enabled")))
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({"at-start, , ", "only, , true", "never, false, "})
    void schemaIsMigratedOnlyWhereThatIsWanted(String migrate, String migrates, String ends) {
        Map<String, String> values = RoleConfig.of(EVERY_ROLE, migrate);

        assertEquals(migrates, values.get("quarkus.flyway.owner.migrate-at-start"));
        assertEquals(ends, values.get("quarkus.init-and-exit"));
    }

    @Test
    void processThatPlaysEveryRoleIsToldNothing() {
        assertEquals(Map.of(), RoleConfig.of(EVERY_ROLE, "at-start"));
    }

    @Test
    void standInForASecretIsNoDefaultPassword() {
        String standIn = RoleConfig.of("ingest", "never").get("quadrille.database.app.password");

        assertEquals(73, standIn.length());
        assertNotEquals(standIn, RoleConfig.of("ingest", "never").get("quadrille.session.secret"));
    }
}
