// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.portal.looked;

import io.quadrille.consent.api.ledger.AccessLedger.AccessEntry;
import io.quadrille.portability.held.HeldDevice;
import io.quadrille.portability.portal.looked.LookView.Look;
import io.quadrille.portability.portal.looked.LookView.Reason;
import io.quadrille.portability.portal.sentence.Counterpart;
import io.quadrille.portability.portal.sentence.Counterparts;
import io.quadrille.portability.portal.sentence.Reasons;
import io.quadrille.portability.portal.sentence.Words;
import io.quadrille.tenantadmin.api.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Turns entries of the ledger into words for their reader. */
record LookWords(Words words, Reasons reasons, Counterparts.Known counterparts, List<HeldDevice> held) {

    Look look(TenantId tenant, AccessEntry entry) {
        Optional<Counterpart> by = entry.app().map(app -> counterparts.of(tenant, app));
        return new Look(
                entry.id().toString(),
                entry.at(),
                by.map(Counterpart::provider).orElse(""),
                by.map(Counterpart::appName).orElse(""),
                entry.action(),
                entry.allowed(),
                entry.reasons().stream().map(this::reason).toList(),
                devices(tenant, entry),
                streams(tenant, entry),
                entry.from(),
                entry.until(),
                entry.rows(),
                entry.purpose().map(words::purpose).orElse(""),
                entry.consent().map(consent -> "/portal/consents/" + tenant + '/' + consent),
                entry.policyRevision(),
                "/portal/who-looked/" + tenant + '/' + entry.id() + "/proof");
    }

    private Reason reason(String code) {
        return new Reason(code, reasons.sentence(code, words.reader()));
    }

    private String devices(TenantId tenant, AccessEntry entry) {
        return words.joined(entry.devices().stream()
                .map(id -> device(tenant, id).map(HeldDevice::name).orElse(id))
                .sorted()
                .toList());
    }

    private String streams(TenantId tenant, AccessEntry entry) {
        return words.joined(entry.streams().stream()
                .map(stream -> entry.devices().stream()
                        .flatMap(id -> device(tenant, id).stream())
                        .flatMap(device -> device.model().stream(stream).stream())
                        .findFirst()
                        .map(known -> inSentence(known.title().in(words.reader())))
                        .orElse(stream))
                .sorted()
                .toList());
    }

    private static String inSentence(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    private Optional<HeldDevice> device(TenantId tenant, String id) {
        return held.stream()
                .filter(device -> device.tenant().id().equals(tenant)
                        && device.id().value().equals(id))
                .findFirst();
    }
}
