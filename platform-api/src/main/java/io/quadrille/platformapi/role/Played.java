// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import io.quadrille.platformapi.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** The roles that this process plays. */
@ApplicationScoped
public class Played {

    static final Set<String> WEB = Set.of("api", "portal", "admin");
    static final String INGEST = "ingest";

    private final Set<String> roles;

    Played(PlatformSettings settings) {
        this.roles = settings.roles();
    }

    /** Whether people or programs ask something of this process. */
    public boolean web() {
        return roles.stream().anyMatch(WEB::contains);
    }

    /** Whether devices send to this process. */
    public boolean ingest() {
        return roles.contains(INGEST);
    }

    /** Whether providers' apps ask something of this process. */
    public boolean api() {
        return roles.contains("api");
    }

    Set<String> roles() {
        return roles;
    }
}
