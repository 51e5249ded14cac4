// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.ConsentRecord;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.ledger.AccessLedger;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.consent.api.request.Previews;
import io.quadrille.consent.api.request.Previews.Preview;
import io.quadrille.consent.api.request.Samples;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.web.Viewer;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Gathers what the page shows beside the request: the person's own values, and what the app would have seen of them. */
@ApplicationScoped
class Screens {

    private final Samples samples;
    private final Previews previews;
    private final Vocabulary vocabulary;
    private final AccessLedger ledger;
    private final Viewer viewer;

    Screens(Samples samples, Previews previews, Vocabulary vocabulary, AccessLedger ledger, Viewer viewer) {
        this.samples = samples;
        this.previews = previews;
        this.vocabulary = vocabulary;
        this.ledger = ledger;
        this.viewer = viewer;
    }

    /**
     * What came of the answer before, if the page is shown again.
     *
     * @param wrong what was wrong with it
     * @param preview what she wanted to see first
     */
    record Outcome(Optional<String> wrong, Optional<Preview> preview) {}

    Uni<Preview> preview(ConsentRecord supposed) {
        return previews.of(supposed, viewer.zone(), viewer.locale());
    }

    Uni<AskView> of(SubjectId subject, Dialog dialog, AnswerForm form, Outcome outcome) {
        AskViews views = new AskViews(vocabulary, viewer.locale(), viewer.zone(), Instant.now());
        PreviewViews previewed = new PreviewViews(vocabulary, ledger.reasonSentences(), viewer.locale(), viewer.zone());
        return measured(subject, dialog)
                .map(values -> views.view(
                        dialog,
                        values,
                        form,
                        outcome.wrong(),
                        outcome.preview().map(preview -> previewed.view(dialog, preview))));
    }

    private Uni<Map<DeviceId, Map<String, Sample>>> measured(SubjectId subject, Dialog dialog) {
        return Multi.createFrom()
                .iterable(dialog.devices())
                .map(OfferedDevice::device)
                .onItem()
                .transformToUniAndConcatenate(
                        device -> samples.latest(dialog.tenant().id(), subject, device, viewer.locale())
                                .map(values -> Map.entry(device, values)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
