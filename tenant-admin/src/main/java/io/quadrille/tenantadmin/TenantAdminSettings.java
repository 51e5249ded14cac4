// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Settings of this module. */
@ConfigMapping(prefix = "quadrille")
public interface TenantAdminSettings {

    /** Where people reach the platform. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** The authorization server. */
    Identity identity();

    /** Web sessions. */
    Session session();

    /** How devices sign in. */
    SignIn signIn();

    /** The authorization server. */
    interface Identity {

        /** Address of the realm, as it stands in its tokens. */
        URI issuer();

        /** The platform's own client. */
        Platform platform();

        /**
         * Hosts, by their full names, from which the embedded authorization server may fetch the keys that providers publish; it calls no
         * other host.
         */
        Optional<Set<String>> hosts();

        /** How long the authorization server may take for one administrative call. */
        @WithDefault("10s")
        Duration timeout();

        /** The platform's own client. */
        interface Platform {

            /** Its secret. */
            String secret();
        }
    }

    /** Web sessions. */
    interface Session {

        /** Encrypts the tokens of signed-in people; at least 32 characters. */
        String secret();
    }

    /** How devices sign in. */
    interface SignIn {

        /** Work factor of bcrypt, 4 to 14. */
        @WithDefault("10")
        int cost();

        /** How many passwords may wait to be checked. */
        @WithDefault("64")
        int queue();

        /** How many successful checks are remembered. */
        @WithDefault("100000")
        int remembered();

        /** How long a successful check is remembered. */
        @WithDefault("1h")
        Duration memory();
    }
}
