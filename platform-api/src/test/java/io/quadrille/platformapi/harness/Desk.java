// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.visit.FormPages;
import io.quadrille.launcher.visit.Pages;
import java.util.List;
import java.util.Map;

/** The admin pages as one person uses them, through their forms. */
public final class Desk implements AutoCloseable {

    private final Pages pages = new FormPages();
    private final String admin;

    private Desk(DemoPlatform platform, String path, String username, String password) {
        this.admin = platform.address("admin").toString();
        pages.open(admin + path);
        pages.type("#username", username);
        if (!pages.shows("#password")) {
            pages.press("#kc-login");
        }
        pages.type("#password", password);
        pages.press("#kc-login");
    }

    /** The operator, signed in. */
    public static Desk ofOperator(DemoPlatform platform) {
        return of(platform, platform.ready().path("operator"));
    }

    /** A tenant's staff, signed in. */
    public static Desk ofStaff(DemoPlatform platform, String tenant) {
        return of(platform, platform.account("tenants", "id", tenant).path("admin"));
    }

    /** Whoever has this account. */
    public static Desk of(DemoPlatform platform, String username, String password) {
        return new Desk(platform, "/models", username, password);
    }

    /** Goes to a page below {@code /admin}. */
    public void open(String path) {
        pages.open(admin + path);
    }

    /** Fills fields by their identifiers and presses the form's button. */
    public void send(Map<String, String> fields, String button) {
        fields.forEach((id, value) -> pages.type("#" + id, value));
        pages.press(button);
    }

    /** The one text that the selector fits. */
    public String text(String selector) {
        List<String> texts = pages.texts(selector);
        if (texts.size() != 1) {
            throw new IllegalStateException(pages.address() + " has " + texts + " at " + selector);
        }
        return texts.getFirst();
    }

    /** Every text that the selector fits. */
    public List<String> texts(String selector) {
        return pages.texts(selector);
    }

    /** Presses a button. */
    public void press(String selector) {
        pages.press(selector);
    }

    /** The status that an error page tells. */
    public String refusal() {
        return text("main code");
    }

    /** Where she is, below {@code /admin}. */
    public String path() {
        return pages.address().replace(admin, "");
    }

    @Override
    public void close() {
        pages.close();
    }

    private static Desk of(DemoPlatform platform, JsonNode account) {
        return of(
                platform,
                account.path("username").asText(),
                account.path("password").asText());
    }
}
