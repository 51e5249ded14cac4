// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.time.ZoneId;
import java.util.Locale;

/**
 * The person who looks at the page being made. One per request: inject it (a client proxy stands in, so singletons may
 * hold it) or write {@code {inject:viewer.name}} in a template. Never fails; outside a request its methods throw
 * {@code jakarta.enterprise.context.ContextNotActiveException}.
 */
public interface Viewer {

    /** The language of the page as a locale: the {@code lang} parameter, else its cookie, else Accept-Language, else English. */
    Locale locale();

    /** The language of the page as a BCP 47 tag: {@code en} or {@code fr}. */
    String language();

    /** The reader's time zone, from the cookie {@code zone} that the pages' script sets; UTC until it is known. */
    ZoneId zone();

    /** The name the signed-in person goes by; empty when nobody is signed in. */
    String name();

    /** Whether somebody is signed in. */
    boolean signedIn();

    /** The path of the request, without query. */
    String path();

    /** Whether the request's path is {@code prefix} or lies below it. */
    boolean under(String prefix);

    /** This page's path and query, asking for the language {@code tag}. */
    String inLanguage(String tag);

    /** Numbers, units and times as this reader expects them. */
    Formats formats();
}
