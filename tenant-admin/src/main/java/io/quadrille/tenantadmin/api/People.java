// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The people with an account. */
public interface People {

    /** What a person may be. */
    enum Membership {
        /** Holds devices and decides about her data. */
        PERSON,
        /** Works for a tenant. */
        STAFF
    }

    /**
     * Makes an account with a password the person can sign in with.
     *
     * @return her; fails with {@link DirectoryException} ({@code ALREADY_EXISTS}) if the user name or address is taken
     */
    Uni<Person> register(Registration registration);

    /** Makes a member of staff of the tenant out of a new account. */
    Uni<Person> registerStaff(TenantId tenant, Registration registration);

    /** The person, if she exists and the caller's transaction may know her. */
    Uni<Optional<Person>> find(SubjectId subject);

    /**
     * What is needed for an account.
     *
     * @param username 3 to 255 characters
     * @param name full name
     * @param email address
     * @param language {@code en} or {@code fr}
     * @param password initial password; never logged
     */
    record Registration(String username, String name, String email, String language, String password) {

        @Override
        public String toString() {
            return "Registration[" + username + "]";
        }
    }
}
