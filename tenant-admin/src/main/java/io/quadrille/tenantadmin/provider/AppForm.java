// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.provider;

import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.provider.AppKeys;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.util.List;

/** A new app as typed; its redirect addresses one a line. */
record AppForm(String id, String name, String redirectUris, String jwks, String jwksUri) {

    private static final LocalizedText IDENTIFIER = new LocalizedText(
            "The identifier holds lower-case letters, digits and dashes, and begins with a letter.",
            "L’identifiant contient lettres minuscules, chiffres et tirets, et commence par une lettre.");
    private static final LocalizedText ADDRESS =
            new LocalizedText("A redirect address cannot be read.", "Une adresse de retour est illisible.");

    private static final LocalizedText KEYS_ADDRESS =
            new LocalizedText("The address of the keys cannot be read.", "L’adresse des clés est illisible.");

    static AppForm blank() {
        return new AppForm("", "", "", "", "");
    }

    static AppForm of(MultivaluedMap<String, String> sent) {
        return new AppForm(
                Typed.text(sent.getFirst("id")),
                Typed.text(sent.getFirst("name")),
                Typed.text(sent.getFirst("redirectUris")),
                Typed.text(sent.getFirst("jwks")),
                Typed.text(sent.getFirst("jwksUri")));
    }

    AppId appId() {
        return Typed.shaped(id, AppId::new, IDENTIFIER);
    }

    /** The keys' address, if one was typed; else the keys. */
    AppKeys keys() {
        return jwksUri.isBlank()
                ? new AppKeys.Given(jwks)
                : new AppKeys.Published(Typed.shaped(jwksUri.strip(), URI::create, KEYS_ADDRESS));
    }

    List<URI> addresses() {
        return redirectUris
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Typed.shaped(line, URI::create, ADDRESS))
                .toList();
    }
}
