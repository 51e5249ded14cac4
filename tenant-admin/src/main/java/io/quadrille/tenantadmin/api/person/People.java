// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.person;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The people with an account. */
public interface People {

    /**
     * Makes an account with a password the person can sign in with.
     *
     * @return her; fails with {@link DirectoryException} ({@code ALREADY_EXISTS}) if the user name or address is taken
     */
    Uni<Person> register(Registration registration);

    /** Makes a member of staff of the tenant out of a new account. */
    Uni<Person> registerStaff(TenantId tenant, Registration registration);

    /** Keeps what a sign-in tells of a person: enters her the first time, corrects name, address and language later. */
    Uni<Person> recognise(Person person);

    /** The person herself. */
    Uni<Optional<Person>> find(SubjectId subject);

    /** The person, if she holds or held a device of the tenant. */
    Uni<Optional<Person>> find(TenantId tenant, SubjectId subject);

    /** Who has this address, whatever its case; tells nothing else of her. */
    Uni<Optional<SubjectId>> findByEmail(String email);

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
