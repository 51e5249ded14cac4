// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import io.quadrille.launcher.visit.Pages;
import io.quadrille.launcher.visit.Person;
import java.net.URI;

/**
 * A signed-in person and the pages she looks at.
 *
 * @param person what she knows to do
 * @param pages for what else she does
 * @param portal where her portal is
 */
public record Visitor(Person person, Pages pages, URI portal) implements AutoCloseable {

    /** Says no to a request. */
    public void refuse(URI consentUrl) {
        pages.open(consentUrl.toString());
        pages.press("button[name=answer][value=refuse]");
    }

    /** Puts a request off. */
    public void defer(URI consentUrl) {
        pages.open(consentUrl.toString());
        pages.press("button[name=answer][value=later]");
    }

    /** Pauses a consent, or ends the pause. */
    public void press(String tenant, String consent, String act) {
        pages.open(portal + "/consents/" + tenant + "/" + consent);
        pages.press("form[action$='/" + act + "'] button");
    }

    @Override
    public void close() {
        person.close();
    }
}
