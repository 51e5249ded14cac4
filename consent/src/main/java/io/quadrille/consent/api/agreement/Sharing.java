// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import io.quadrille.tenantadmin.api.LocalizedText;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * To whom the provider passes on what it read (GDPR Art. 13(1)(e), Data Act Art. 6(2)(c)).
 *
 * @param recipients who they are; empty if it is passed on to nobody
 * @param terms what is passed on and what they may do with it; empty exactly if there is no recipient
 */
public record Sharing(List<Recipient> recipients, Optional<LocalizedText> terms) {

    /** With nobody. */
    public static final Sharing NONE = new Sharing(List.of(), Optional.empty());

    /** Copies the recipients. */
    public Sharing {
        recipients = List.copyOf(recipients);
    }

    /**
     * Somebody to whom data is passed on.
     *
     * @param name the name, as people know it
     * @param country ISO 3166-1 alpha-2
     * @param website where people can read about it
     * @param purpose what it needs the data for
     */
    public record Recipient(String name, String country, URI website, LocalizedText purpose) {}
}
