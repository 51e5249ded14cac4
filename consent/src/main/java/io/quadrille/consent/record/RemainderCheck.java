// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.record;

import io.quadrille.consent.api.AccessMode;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.Consents.Narrowing;
import io.quadrille.consent.api.Consents.Renewal;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** What may remain of a consent that is narrowed or renewed: no more than there was, and something that still makes sense. */
final class RemainderCheck {

    private RemainderCheck() {}

    /** @throws ConsentException ({@code INVALID}) with the first thing that is wrong */
    static void require(ConsentRecord consent, DataAgreement agreement, Narrowing remaining, Instant now) {
        requireLess(!remaining.validUntil().isAfter(consent.validUntil()));
        requireParts(consent, agreement, remaining.devices(), remaining.categories());
        require(
                remaining.validUntil().isAfter(now),
                new LocalizedText(
                        "The end has to lie in the future; to end it now, withdraw it.",
                        "La fin doit être dans le futur ; pour y mettre fin maintenant, retirez-le."));
        require(!unchanged(consent, remaining), new LocalizedText("Nothing would change.", "Rien ne changerait."));
    }

    /** @throws ConsentException ({@code INVALID}) with the first thing that is wrong */
    static void require(ConsentRecord consent, DataAgreement agreement, Renewal renewal) {
        require(
                consent.mode() != AccessMode.ONETIME,
                new LocalizedText(
                        "What was allowed for one time cannot be renewed; the app has to ask again.",
                        "Ce qui a été permis une seule fois ne se renouvelle pas ; l'application doit redemander."));
        requireParts(consent, agreement, renewal.devices(), renewal.categories());
    }

    private static void requireParts(
            ConsentRecord consent, DataAgreement agreement, Set<DeviceId> devices, Set<String> categories) {
        requireLess(
                consent.devices().containsAll(devices) && consent.categories().containsAll(categories));
        require(
                !devices.isEmpty() && !categories.isEmpty(),
                new LocalizedText(
                        "Something has to remain; to take everything away, withdraw the consent.",
                        "Il doit rester quelque chose ; pour tout retirer, retirez le consentement."));
        require(
                categories.containsAll(required(agreement)),
                new LocalizedText(
                        "The service cannot work without a required category; withdraw the consent instead.",
                        "Le service ne fonctionne pas sans une catégorie indispensable ; retirez plutôt le consentement."));
    }

    private static void requireLess(boolean less) {
        require(
                less,
                new LocalizedText(
                        "A consent can only become narrower; for more, the app has to ask again.",
                        "Un consentement ne peut que se restreindre ; pour davantage, l'application doit redemander."));
    }

    private static Set<String> required(DataAgreement agreement) {
        return agreement.terms().categories().stream()
                .filter(AskedCategory::required)
                .map(AskedCategory::category)
                .collect(Collectors.toSet());
    }

    private static boolean unchanged(ConsentRecord consent, Narrowing remaining) {
        return consent.devices().equals(remaining.devices())
                && consent.categories().equals(remaining.categories())
                && consent.validUntil().equals(remaining.validUntil());
    }

    private static void require(boolean condition, LocalizedText fault) {
        if (!condition) {
            throw new ConsentException(Reason.INVALID, fault);
        }
    }
}
