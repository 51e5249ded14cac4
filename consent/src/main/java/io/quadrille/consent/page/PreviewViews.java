// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.consent.api.request.Previews.Preview;
import io.quadrille.consent.api.request.Previews.Seen;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.Stream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns a preview into what is shown of it: the categories asked for, in their order, each with what of it would have been seen. */
record PreviewViews(Vocabulary vocabulary, Map<String, LocalizedText> sentences, Locale reader, ZoneId zone) {

    PreviewView view(Dialog dialog, Preview preview) {
        LocalDate yesterday = LocalDate.now(zone).minusDays(1);
        return new PreviewView(
                preview.day(),
                preview.day().filter(yesterday::equals).isPresent(),
                dialog.asked().stream()
                        .map(asked -> category(dialog, asked, preview.seen()))
                        .filter(category -> !category.lines().isEmpty())
                        .toList(),
                preview.reasons().stream().map(this::sentence).toList());
    }

    private PreviewView.Category category(Dialog dialog, AskedCategory asked, List<Seen> seen) {
        LocalizedText title = vocabulary.categories().get(asked.category());
        return new PreviewView.Category(
                title == null ? asked.category() : title.in(reader),
                seen.stream().flatMap(one -> line(dialog, asked, one).stream()).toList());
    }

    private Optional<PreviewView.Line> line(Dialog dialog, AskedCategory asked, Seen seen) {
        return dialog.devices().stream()
                .filter(device -> device.device().equals(seen.device()))
                .flatMap(device -> device.streams().stream()
                        .filter(stream -> stream.name().equals(seen.stream())
                                && stream.category().equals(asked.category()))
                        .map(stream -> line(device, stream, seen)))
                .findFirst();
    }

    private PreviewView.Line line(OfferedDevice device, Stream stream, Seen seen) {
        return new PreviewView.Line(
                device.name(),
                stream.title().in(reader),
                seen.values().stream().map(Sample::text).toList(),
                seen.count(),
                seen.count() >= Seen.MOST);
    }

    private String sentence(String code) {
        LocalizedText sentence = sentences.get(code);
        return sentence == null ? code : sentence.in(reader);
    }
}
