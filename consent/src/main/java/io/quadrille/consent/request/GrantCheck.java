// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.request;

import io.quadrille.consent.api.ConsentDialogs.Dialog;
import io.quadrille.consent.api.ConsentDialogs.Grant;
import io.quadrille.consent.api.ConsentDialogs.OfferedDevice;
import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Reason;
import io.quadrille.consent.api.DataAgreement.AskedCategory;
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
                "The app has not asked for data from that long ago.");
        require(
                grant.validity().compareTo(Duration.ofSeconds(1)) >= 0
                        && grant.validity().compareTo(dialog.validity()) <= 0,
                "The app has not asked for that long a time.");
        require(
                grant.resolution().compareTo(dialog.agreement().terms().resolution()) >= 0,
                "The app has not asked for data that precise.");
    }

    private static void devices(Dialog dialog, Grant grant) {
        Set<?> offered = dialog.devices().stream().map(OfferedDevice::device).collect(Collectors.toSet());
        require(!grant.devices().isEmpty(), "Choose at least one device.");
        require(offered.containsAll(grant.devices()), "One of the devices is not offered here.");
    }

    private static void categories(Dialog dialog, Grant grant) {
        Set<String> asked = dialog.asked().stream().map(AskedCategory::category).collect(Collectors.toSet());
        Set<String> required = dialog.asked().stream()
                .filter(AskedCategory::required)
                .map(AskedCategory::category)
                .collect(Collectors.toSet());
        require(!grant.categories().isEmpty(), "Choose at least one kind of data.");
        require(asked.containsAll(grant.categories()), "The app has not asked for one of these kinds of data.");
        require(
                grant.categories().containsAll(required),
                "The service cannot work without a required kind of data; you can refuse instead.");
    }

    private static void require(boolean condition, String fault) {
        if (!condition) {
            throw new ConsentException(Reason.INVALID, fault);
        }
    }
}
