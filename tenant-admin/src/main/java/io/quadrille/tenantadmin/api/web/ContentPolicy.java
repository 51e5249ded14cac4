// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.api.web;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * The Content-Security-Policy of a page (W3C CSP Level 3): everything from this platform, nothing inline. A resource whose
 * form ends elsewhere sends its own {@link #HEADER}; every other page gets the policy of the platform.
 *
 * @param formTargets the origins a form may be sent to besides this one
 */
public record ContentPolicy(SequencedSet<String> formTargets) {

    /** The name of the header that carries the policy. */
    public static final String HEADER = "Content-Security-Policy";

    private static final String FIXED =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    /** A policy whose forms come back to the platform only. */
    public ContentPolicy() {
        this(new LinkedHashSet<>());
    }

    /** This policy with forms also allowed to end, through redirects, at the origin of {@code address}. */
    public ContentPolicy andFormsTo(URI address) {
        SequencedSet<String> targets = new LinkedHashSet<>(formTargets);
        targets.add(origin(address));
        return new ContentPolicy(targets);
    }

    /** The header's value. */
    public String header() {
        return formTargets.isEmpty() ? FIXED : FIXED + ' ' + String.join(" ", formTargets);
    }

    /** An address with a host is named by its origin; an app's own scheme ({@code loyal:…}) by its scheme. */
    private static String origin(URI address) {
        if (address.getScheme() == null) {
            throw new IllegalArgumentException("a form's target must be an absolute address");
        }
        return address.getHost() == null
                ? address.getScheme() + ':'
                : address.getScheme() + "://" + address.getRawAuthority();
    }
}
