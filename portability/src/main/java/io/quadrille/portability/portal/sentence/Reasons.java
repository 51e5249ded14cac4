// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.sentence;

import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/** Why something was refused, said to the person whose data it is. Policy's own sentences are meant for the app that asked. */
@ApplicationScoped
public class Reasons {

    private static final LocalizedText NOT_HELD = new LocalizedText(
            "You did not hold this device during that time.", "Vous ne déteniez pas cet objet pendant cette période.");

    private static final Map<String, LocalizedText> TO_HER = Map.of(
            "no-consent",
            new LocalizedText(
                    "You had given it no consent for this.", "Vous ne lui aviez donné aucun consentement pour cela."),
            "consent-not-given",
            new LocalizedText("You had not said yes.", "Vous n’aviez pas dit oui."),
            "consent-withdrawn",
            new LocalizedText("You had withdrawn this consent.", "Vous aviez retiré ce consentement."),
            "consent-suspended",
            new LocalizedText("You had paused this consent.", "Vous aviez suspendu ce consentement."),
            "purpose-not-covered",
            new LocalizedText("You had agreed to another purpose.", "Vous aviez accepté une autre finalité."),
            "holding-ended",
            NOT_HELD,
            "not-the-holder",
            NOT_HELD);

    private final AccessLedger ledger;

    Reasons(AccessLedger ledger) {
        this.ledger = ledger;
    }

    /** The reason in her words; the bare code, where there are no words for it. */
    public String sentence(String code, Locale reader) {
        LocalizedText known = TO_HER.getOrDefault(code, ledger.reasonSentences().get(code));
        return known == null ? code : known.in(reader);
    }
}
