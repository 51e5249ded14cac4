// SPDX-License-Identifier: Apache-2.0
package io.quadrille.launcher.visit;

import io.quadrille.launcher.home.LauncherException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A person at the portal: signs in, decides, looks, withdraws, takes her data with her. */
public final class Person implements AutoCloseable {

    private static final String LOGIN = "#kc-login";
    private static final Patience EXPORT = new Patience(Duration.ofMinutes(3), Duration.ofMillis(500));

    private final Pages pages;
    private final String portal;
    private final Account account;

    /** With what she signs in, and her name. */
    public record Account(String username, String password, String name) {}

    /**
     * Someone who has not signed in yet.
     *
     * @param pages what she uses; closed with her
     * @param portal its address
     */
    public Person(Pages pages, String portal, Account account) {
        this.pages = pages;
        this.portal = portal;
        this.account = account;
    }

    /** Her name. */
    public String name() {
        return account.name();
    }

    /** Opens her portal, through the realm's sign-in. */
    public void signIn() {
        pages.open(portal);
        pages.type("#username", account.username());
        if (!pages.shows("#password")) {
            pages.press(LOGIN);
        }
        pages.type("#password", account.password());
        pages.press(LOGIN);
        if (!pages.address().startsWith(portal)) {
            throw new LauncherException(name() + " could not sign in; the page is " + pages.address() + ".");
        }
    }

    /** Opens what an app sent her to, and says in what words it asks. */
    public List<String> readRequest(URI consentUrl) {
        pages.open(consentUrl.toString());
        return pages.texts("main h1, main .sentence, label.tick:has(input[name=category])");
    }

    /**
     * Allows, with these optional categories and the past that was asked for.
     *
     * @return what the app is told when she returns to it
     */
    public Map<String, String> allow(String device, Set<String> categories) {
        String box = "input[type=checkbox][name=device][value='" + device + "']";
        if (pages.shows(box)) {
            pages.tick(box);
        }
        for (String category : categories) {
            String tick = "input[name=category][value='" + category + "']:not([disabled])";
            if (pages.shows(tick)) {
                pages.tick(tick);
            }
        }
        String past = "input[name=past][value=asked]";
        if (pages.shows(past)) {
            pages.tick(past);
        }
        pages.press("button[name=answer][value=allow]");
        return query(URI.create(pages.address()));
    }

    /** The sentences of who looked, newest first, as she sees them. */
    public List<String> looks(String outcome) {
        pages.open(portal + "/who-looked");
        return pages.texts("ol.timeline > li." + outcome + " > p");
    }

    /** Withdraws a consent in two clicks, and says what the portal tells her. */
    public List<String> withdraw(String tenant, String consent) {
        pages.open(portal + "/consents/" + tenant + "/" + consent);
        pages.unfold("details:has(form[action$='/withdraw']) > summary");
        pages.press("form[action$='/withdraw'] button.btn-danger");
        return pages.texts("main article.statement header");
    }

    /** Has a device's data packed and keeps the package. */
    public void export(String tenant, String device, Path file) {
        pages.open(portal + "/devices/" + tenant + "/" + device);
        pages.press("form[action='/portal/my-data/exports'] button");
        String download = "#jobs > article:first-of-type a[download]";
        boolean packed = EXPORT.until(() -> {
            pages.open(portal + "/my-data");
            return pages.shows(download);
        });
        if (!packed) {
            throw new LauncherException("The package of " + device + " was not ready in time.");
        }
        pages.save(download, file);
    }

    @Override
    public void close() {
        pages.close();
    }

    private static Map<String, String> query(URI address) {
        if (address.getRawQuery() == null) {
            throw new LauncherException("The consent page led to " + address + " instead of back to the app.");
        }
        return Arrays.stream(address.getRawQuery().split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
