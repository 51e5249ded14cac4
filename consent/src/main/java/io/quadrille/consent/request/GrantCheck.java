// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.Grant;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may tick: no more than she was asked, and enough for the service to work. */
final class GrantCheck {

    private GrantCheck() {}

    /** @throws ConsentException ({@code INVALID}) with the first thing that is wrong */
    static void require(Dialog dialog, Grant grant) {
        devices(dialog, grant);
        categories(dialog, grant);
        require(
                grant.dataFrom()
                        .map(from -> dialog.dataFrom()
                                .map(asked -> !from.isBefore(asked))
                                .orElse(false))
                        .orElse(true),
                new LocalizedText(
                        "The app has not asked for data from that long ago.",
                        "L'application n'a pas demandé de données aussi anciennes."));
        require(
                grant.validity().compareTo(Duration.ofSeconds(1)) >= 0
                        && grant.validity().compareTo(dialog.validity()) <= 0,
                new LocalizedText(
                        "The app has not asked for that long a time.",
                        "L'application n'a pas demandé une durée aussi longue."));
        require(
                grant.resolution().compareTo(dialog.agreement().terms().resolution()) >= 0,
                new LocalizedText(
                        "The app has not asked for data that precise.",
                        "L'application n'a pas demandé de données aussi précises."));
    }

    private static void devices(Dialog dialog, Grant grant) {
        Set<?> offered = dialog.devices().stream().map(OfferedDevice::device).collect(Collectors.toSet());
        require(
                !grant.devices().isEmpty(),
                new LocalizedText("Choose at least one device.", "Choisissez au moins un objet."));
        require(
                offered.containsAll(grant.devices()),
                new LocalizedText("One of the devices is not offered here.", "L'un des objets n'est pas proposé ici."));
    }

    private static void categories(Dialog dialog, Grant grant) {
        Set<String> asked = dialog.asked().stream().map(AskedCategory::category).collect(Collectors.toSet());
        Set<String> required = dialog.asked().stream()
                .filter(AskedCategory::required)
                .map(AskedCategory::category)
                .collect(Collectors.toSet());
        require(
                !grant.categories().isEmpty(),
                new LocalizedText("Choose at least one kind of data.", "Choisissez au moins un type de données."));
        require(
                asked.containsAll(grant.categories()),
                new LocalizedText(
                        "The app has not asked for one of these kinds of data.",
                        "L'application n'a pas demandé l'un de ces types de données."));
        require(
                grant.categories().containsAll(required),
                new LocalizedText(
                        "The service cannot work without a required kind of data; you can refuse instead.",
                        "Le service ne fonctionne pas sans un type de données indispensable ; vous pouvez refuser."));
    }

    private static void require(boolean condition, LocalizedText fault) {
        if (!condition) {
            throw new ConsentException(Reason.INVALID, fault);
        }
    }
}
