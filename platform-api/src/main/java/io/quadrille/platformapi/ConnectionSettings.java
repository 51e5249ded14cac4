// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The settings that {@code application.properties} hands to libraries; declared here to be checked at start and documented. */
@ConfigMapping(prefix = "quadrille")
public interface ConnectionSettings {

    /** Pages and the provider API. */
    Http http();

    /** Health and metrics. */
    Management management();

    /** PostgreSQL. */
    Database database();

    /** The authorization server's clients. */
    Identity identity();

    /** What is logged. */
    Log log();

    /** Pages and the provider API. */
    interface Http {

        /** The address that pages and the provider API listen on. */
        @WithDefault("127.0.0.1")
        String host();

        /** The port that pages and the provider API listen on. */
        @WithDefault("8080")
        int port();

        /** Whether a reverse proxy stands before the platform whose {@code X-Forwarded} headers are to be believed. */
        @WithDefault("false")
        boolean forwarded();
    }

    /** Health and metrics. */
    interface Management {

        /** The address that health and metrics listen on. */
        @WithDefault("127.0.0.1")
        String host();

        /** The port that health and metrics listen on. */
        @WithDefault("9000")
        int port();
    }

    /** PostgreSQL. */
    interface Database {

        /** Where PostgreSQL is: {@code postgresql://host:port/database}. */
        String url();

        /**
         * A PEM file with the certificates of who may vouch for PostgreSQL. When given, connections are encrypted and the server's name
         * is checked.
         */
        Optional<Path> certificates();

        /** The user that answers people, staff and providers; owns nothing. */
        AnsweringUser app();

        /** The user that takes in what devices send; can read back none of it. */
        PooledUser ingest();

        /** The user that owns the schema; migrations alone use it. */
        User owner();

        /**
         * Whether this process brings the schema up to date, for which it needs the owner: {@code at-start}, {@code only} (and ends
         * then, needing nothing else), {@code never}.
         */
        @WithDefault("at-start")
        Migration migrate();
    }

    /** When the schema is brought up to date. */
    enum Migration {
        /** Before this process serves. */
        AT_START,
        /** As the only thing this process does. */
        ONLY,
        /** By another process. */
        NEVER
    }

    /** Who connects to the database. */
    interface User {

        /** Its name in the database. */
        String username();

        /** Its password. */
        String password();
    }

    /** Who answers out of the database, how often at once and how long at the most. */
    interface AnsweringUser {

        /** Its name in the database. */
        String username();

        /** Its password. */
        String password();

        /** How many connections are open at the most. */
        @WithDefault("16")
        int connections();

        /** After how long a statement is given up, in PostgreSQL's words; what waits for it is answered with 503. */
        @WithDefault("10s")
        String statementTimeout();
    }

    /** Who connects to the database, and how often at once. */
    interface PooledUser {

        /** Its name in the database. */
        String username();

        /** Its password. */
        String password();

        /** How many connections are open at the most. */
        @WithDefault("16")
        int connections();
    }

    /** The authorization server's clients. */
    interface Identity {

        /** The client by which people sign in to the portal. */
        Client portal();

        /** The client by which staff and operators sign in to the admin pages. */
        Client admin();
    }

    /** A client of the authorization server. */
    interface Client {

        /** The secret of the client of this name. */
        String secret();
    }

    /** What is logged. */
    interface Log {

        /** The least severe messages that are logged. */
        @WithDefault("INFO")
        String level();
    }
}
