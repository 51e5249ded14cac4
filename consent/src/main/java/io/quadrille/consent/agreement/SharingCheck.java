// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.agreement;

import io.quadrille.consent.api.agreement.Sharing;
import io.quadrille.consent.api.agreement.Sharing.Recipient;
import io.quadrille.tenantadmin.api.provider.Gatekeepers;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** To whom data may go, and be passed on. */
@ApplicationScoped
class SharingCheck {

    private static final int RECIPIENTS = 32;
    private static final int NAME = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Gatekeepers gatekeepers;

    SharingCheck(Gatekeepers gatekeepers) {
        this.gatekeepers = gatekeepers;
    }

    void provider(Faults faults, URI website) {
        requireNoGatekeeper(faults, "provider", website);
    }

    void sharing(Faults faults, Sharing sharing) {
        List<Recipient> recipients = sharing.recipients();
        faults.require(
                recipients.size() <= RECIPIENTS,
                "sharing.recipients",
                "at most " + RECIPIENTS + " recipients can be named");
        faults.require(
                recipients.isEmpty() || sharing.terms().isPresent(),
                "sharing.terms",
                "say what is passed on to the recipients and what they may do with it");
        faults.require(
                !recipients.isEmpty() || sharing.terms().isEmpty(),
                "sharing.recipients",
                "name the recipients, or leave out the terms of sharing");
        faults.require(sharing.terms().map(TermsCheck::brief).orElse(true), "sharing.terms", "the text is too long");
        for (int i = 0; i < recipients.size(); i++) {
            recipient(faults, "sharing.recipients[" + i + "].", recipients.get(i));
        }
    }

    private void recipient(Faults faults, String field, Recipient recipient) {
        faults.require(
                !recipient.name().isBlank() && recipient.name().length() <= NAME,
                field + "name",
                "the recipient's name must have 1 to " + NAME + " characters");
        faults.require(
                COUNTRIES.contains(recipient.country()),
                field + "country",
                "the recipient's country must be a code of ISO 3166-1 (two letters)");
        faults.require(
                TermsCheck.readable(recipient.website()),
                field + "website",
                "the recipient's website must be an https address");
        faults.require(TermsCheck.brief(recipient.purpose()), field + "purpose", "the recipient's purpose is too long");
        requireNoGatekeeper(faults, field + "website", recipient.website());
    }

    private void requireNoGatekeeper(Faults faults, String field, URI website) {
        Optional<String> gatekeeper = gatekeepers.at(website);
        faults.require(
                gatekeeper.isEmpty(),
                field,
                gatekeeper.orElse("")
                        + " is a gatekeeper under the DMA, to whom this data may not go (Data Act, Article 5(3))");
    }
}
