// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A setting that only some processes cannot do without.
 *
 * @param setting its name
 * @param roles who needs it: roles, or {@link #OWNER} for the process that migrates the schema
 * @param standIn what the others get when it is not given; it fits the setting's form and opens nothing
 */
record Need(String setting, Set<String> roles, Supplier<String> standIn) {

    private static final String OWNER = "owner";
    static final List<Need> ALL = all();

    boolean of(Set<String> played, String migrate) {
        Set<String> needing = new HashSet<>(played);
        if (!migrate.equals("never")) {
            needing.add(OWNER);
        }
        return roles.stream().anyMatch(needing::contains);
    }

    private static List<Need> all() {
        List<Need> needs = new ArrayList<>();
        needs.addAll(user("owner", Set.of(OWNER)));
        needs.addAll(user("app", Played.WEB));
        needs.addAll(user("ingest", Set.of(Played.INGEST)));
        needs.add(secret("quadrille.session.secret", Played.WEB));
        needs.add(new Need("quadrille.signing.key", Played.WEB, Need::unknownKey));
        needs.add(secret("quadrille.identity.portal.secret", Set.of("portal")));
        needs.add(secret("quadrille.identity.admin.secret", Set.of("admin")));
        needs.add(secret("quadrille.identity.platform.secret", Set.of("admin")));
        needs.add(new Need("quadrille.identity.issuer", Played.WEB, () -> "http://none.invalid/realms/none"));
        needs.add(new Need("quadrille.exports.directory", Set.of("portal"), () -> "/nonexistent"));
        return List.copyOf(needs);
    }

    private static List<Need> user(String user, Set<String> roles) {
        String name = "quadrille.database." + user;
        return List.of(new Need(name + ".username", roles, () -> "none"), secret(name + ".password", roles));
    }

    /** Drawn anew in every process: a stand-in that were always the same would be a default password. */
    private static Need secret(String setting, Set<String> roles) {
        return new Need(setting, roles, () -> UUID.randomUUID() + "-" + UUID.randomUUID());
    }

    /** Nobody knows its public part, so nothing that it signs is believed. */
    private static String unknownKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("P-256 is part of every Java platform", impossible);
        }
    }
}
