// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ProviderId;
import io.quadrille.tenantadmin.api.provider.Provider;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.Locale;

/** A new provider as typed. */
record ProviderForm(String id, String name, String country, String website) {

    private static final LocalizedText IDENTIFIER = new LocalizedText(
            "The identifier holds lower-case letters, digits and dashes, and begins with a letter.",
            "L’identifiant contient lettres minuscules, chiffres et tirets, et commence par une lettre.");
    private static final LocalizedText WEBSITE =
            new LocalizedText("The website is not an address.", "Le site n’est pas une adresse.");

    static ProviderForm blank() {
        return new ProviderForm("", "", "", "https://");
    }

    static ProviderForm of(MultivaluedMap<String, String> sent) {
        return new ProviderForm(
                Typed.text(sent.getFirst("id")),
                Typed.text(sent.getFirst("name")),
                Typed.text(sent.getFirst("country")).toUpperCase(Locale.ROOT),
                Typed.text(sent.getFirst("website")));
    }

    /** Not verified: that is another act. */
    Provider toProvider() {
        return new Provider(
                Typed.shaped(id, ProviderId::new, IDENTIFIER),
                name,
                country,
                Typed.shaped(website, URI::create, WEBSITE),
                false);
    }
}
