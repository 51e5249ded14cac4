// SPDX-License-Identifier: Apache-2.0
package io.quadrille.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.visit.FormPages;
import io.quadrille.launcher.visit.Pages;
import io.quadrille.launcher.visit.Person;
import java.net.URI;
import java.util.Set;

/** The demo's person, signed in; she decides by the portal's own forms. */
final class Alice implements AutoCloseable {

    private final String portal;
    private final Pages pages = new FormPages();
    private final Person person;

    private Alice(String portal, Person.Account account) {
        this.portal = portal;
        this.person = new Person(pages, portal, account);
    }

    static Alice of(JsonNode ready) {
        for (JsonNode person : ready.path("demo").path("people")) {
            if ("alice".equals(person.path("username").asText())) {
                Alice alice = new Alice(
                        ready.path("portal").asText(),
                        new Person.Account(
                                "alice",
                                person.path("password").asText(),
                                person.path("name").asText()));
                alice.person.signIn();
                return alice;
            }
        }
        throw new IllegalStateException("the installation that is measured is no demo");
    }

    /** Allows what she is asked for; the consent's identifier. */
    String allow(URI consentUrl, String device) {
        person.readRequest(consentUrl);
        return person.allow(device, Set.of()).get("consent_id");
    }

    /** Opens a consent's page, so that nothing is left but the click. */
    void prepareWithdrawal(String tenant, String consent) {
        pages.open(portal + "/consents/" + tenant + "/" + consent);
        pages.unfold("details:has(form[action$='/withdraw']) > summary");
    }

    /** Clicks, and waits for the page that tells her. */
    void withdraw() {
        pages.press("form[action$='/withdraw'] button.btn-danger");
    }

    @Override
    public void close() {
        person.close();
    }
}
