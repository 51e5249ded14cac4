// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The settings this module reads itself. */
@ConfigMapping(prefix = "quadrille")
public interface PlatformSettings {

    /** Where people and apps reach the platform, without a path. */
    @WithDefault("http://localhost:8080")
    URI publicUrl();

    /** What this process does: {@code ingest}, {@code api}, {@code portal}, {@code admin}. */
    @WithDefault("ingest,api,portal,admin")
    Set<String> roles();

    /** The authorization server. */
    Identity identity();

    /** Web sessions. */
    Session session();

    /** How much may be asked. */
    Limits limits();

    /** The demo. */
    Demo demo();

    /** The authorization server. */
    interface Identity {

        /** The realm's issuer URL (RFC 8414). */
        URI issuer();
    }

    /** Web sessions. */
    interface Session {

        /** At least 32 characters; keys are derived from it. */
        String secret();
    }

    /** How much may be asked. */
    interface Limits {

        /** In which time as much may be asked as is said below; who was silent may ask it all at once. */
        @WithDefault("60S")
        Duration window();

        /** Apps. */
        Calls app();

        /** People. */
        Requests person();

        /** Apps. */
        interface Calls {

            /** How many calls of the provider API each app has in this time at each process; beyond it is answered 429. */
            @WithDefault("60000")
            int calls();
        }

        /** People. */
        interface Requests {

            /** How many requests each signed-in person has in this time at each process, whatever apps ask meanwhile. */
            @WithDefault("6000")
            int calls();
        }
    }

    /** The demo. */
    interface Demo {

        /** When given, the demo's actors are made at start and written to this file. */
        Optional<Path> file();
    }
}
