// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.tenant;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.Tenant;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;

/** A new tenant as typed. */
record TenantForm(String id, String name, String country) {

    private static final LocalizedText IDENTIFIER = new LocalizedText(
            "The identifier holds lower-case letters, digits and dashes, and begins with a letter.",
            "L’identifiant contient lettres minuscules, chiffres et tirets, et commence par une lettre.");

    static TenantForm blank() {
        return new TenantForm("", "", "");
    }

    static TenantForm of(MultivaluedMap<String, String> sent) {
        return new TenantForm(
                Typed.text(sent.getFirst("id")),
                Typed.text(sent.getFirst("name")),
                Typed.text(sent.getFirst("country")).toUpperCase(Locale.ROOT));
    }

    Tenant toTenant() {
        return new Tenant(Typed.shaped(id, TenantId::new, IDENTIFIER), name, country);
    }
}
