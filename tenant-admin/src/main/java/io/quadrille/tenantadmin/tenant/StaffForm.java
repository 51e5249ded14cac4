// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.person.People.Registration;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;

/** A new member of staff as typed. */
record StaffForm(String username, String name, String email, String language) {

    static StaffForm blank(String language) {
        return new StaffForm("", "", "", language);
    }

    static StaffForm of(MultivaluedMap<String, String> sent) {
        return new StaffForm(
                Typed.text(sent.getFirst("username")),
                Typed.text(sent.getFirst("name")),
                Typed.text(sent.getFirst("email")),
                Typed.text(sent.getFirst("language")));
    }

    Registration with(String password) {
        return new Registration(username, name, email, language, password);
    }
}
