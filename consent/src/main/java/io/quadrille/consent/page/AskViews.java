// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.DataAgreement;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.request.ConsentDialogs.Dialog;
import io.quadrille.consent.api.request.ConsentDialogs.OfferedDevice;
import io.quadrille.consent.api.request.Samples.Sample;
import io.quadrille.consent.page.AskView.Asker;
import io.quadrille.consent.page.AskView.CategoryRow;
import io.quadrille.consent.page.AskView.Chosen;
import io.quadrille.consent.page.AskView.Coarse;
import io.quadrille.consent.page.AskView.DeviceRow;
import io.quadrille.consent.page.AskView.PassedOn;
import io.quadrille.consent.page.AskView.PastChoice;
import io.quadrille.consent.page.AskView.SampleRow;
import io.quadrille.consent.page.AskView.Terms;
import io.quadrille.consent.page.AskView.UntilChoice;
import io.quadrille.consent.page.AskView.Why;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.Stream;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns a dialog into what is shown of it. */
record AskViews(Vocabulary vocabulary, Locale reader, ZoneId zone, Instant now) {

    private static final double METRES_OF_A_KILOMETRE = 1_000;

    AskView view(
            Dialog dialog,
            Map<DeviceId, Map<String, Sample>> samples,
            AnswerForm form,
            Optional<String> wrong,
            Optional<PreviewView> preview) {
        return new AskView(
                asker(dialog),
                why(dialog.agreement().terms()),
                dialog.devices().stream()
                        .map(device -> new DeviceRow(
                                device.device().value(),
                                device.name(),
                                form.devices().contains(device.device().value())))
                        .toList(),
                dialog.asked().stream()
                        .map(asked -> category(dialog, asked, samples, form.categories()))
                        .toList(),
                terms(dialog, form),
                dialog.expiresAt(),
                wrong,
                preview);
    }

    private Asker asker(Dialog dialog) {
        return new Asker(
                dialog.provider().name(),
                dialog.app().name(),
                country(dialog.provider().country()),
                dialog.provider().website(),
                dialog.provider().verified(),
                dialog.tenant().name());
    }

    private Why why(DataAgreement.Terms terms) {
        return new Why(
                terms.purposeText().in(reader),
                word(vocabulary.purposes(), terms.purpose()),
                word(vocabulary.legalBases(), terms.legalBasis()),
                terms.retentionDays(),
                terms.policy().in(reader),
                terms.sharing().recipients().stream()
                        .map(recipient -> new PassedOn(
                                recipient.name(),
                                country(recipient.country()),
                                recipient.purpose().in(reader)))
                        .toList(),
                terms.sharing().terms().map(text -> text.in(reader)));
    }

    private CategoryRow category(
            Dialog dialog, AskedCategory asked, Map<DeviceId, Map<String, Sample>> samples, Set<String> ticked) {
        return new CategoryRow(
                asked.category(),
                word(vocabulary.categories(), asked.category()),
                asked.reason().in(reader),
                asked.required(),
                asked.required() || ticked.contains(asked.category()),
                asked.precision().map(this::coarse),
                dialog.devices().stream()
                        .flatMap(device ->
                                samples(device, asked, samples.getOrDefault(device.device(), Map.of())).stream())
                        .toList());
    }

    private Coarse coarse(Mask mask) {
        NumberFormat numbers = NumberFormat.getInstance(reader);
        if (mask.type() != Mask.Type.GEO_BLUR) {
            return new Coarse(mask.type().word(), numbers.format(mask.size()));
        }
        return new Coarse(
                mask.type().word(),
                mask.size() < METRES_OF_A_KILOMETRE
                        ? numbers.format(mask.size()) + " m"
                        : numbers.format(mask.size() / METRES_OF_A_KILOMETRE) + " km");
    }

    private Optional<SampleRow> samples(OfferedDevice device, AskedCategory asked, Map<String, Sample> measured) {
        List<Stream> streams = device.streams().stream()
                .filter(stream -> stream.category().equals(asked.category()) && measured.containsKey(stream.name()))
                .toList();
        return streams.stream()
                .map(stream -> measured.get(stream.name()).time())
                .max(Instant::compareTo)
                .map(newest -> new SampleRow(
                        device.name(),
                        streams.stream()
                                .map(stream -> stream.title().in(reader)
                                        + ' '
                                        + measured.get(stream.name()).text())
                                .collect(Collectors.joining(", ")),
                        newest));
    }

    private Terms terms(Dialog dialog, AnswerForm form) {
        List<Duration> lengths = Choices.validities(dialog.validity());
        return new Terms(
                Choices.resolutions(dialog.agreement().terms().resolution()),
                dialog.dataFrom(),
                dialog.dataFrom()
                        .flatMap(from -> Choices.past(from, now))
                        .map(length -> new PastChoice(length, now.minus(length))),
                lengths.stream()
                        .map(length -> new UntilChoice(length, now.plus(length)))
                        .toList(),
                day(now).plusDays(1),
                day(now.plus(dialog.validity())),
                day(dialog.dataFrom().orElse(now)),
                day(now),
                new Chosen(
                        form.first("resolution")
                                .orElse(dialog.agreement().terms().resolution().toString()),
                        form.first("past").orElse(AnswerForm.NOTHING_PAST),
                        form.first("past-day").orElse(""),
                        form.first("until").orElse(lengths.getFirst().toString()),
                        form.first("until-day").orElse("")));
    }

    private String country(String code) {
        return Locale.of("", code).getDisplayCountry(reader);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** A term that the vocabulary does not know is shown as its last part rather than hidden. */
    private String word(Map<String, LocalizedText> words, String iri) {
        LocalizedText text = words.get(iri);
        return text == null ? iri.substring(iri.lastIndexOf('#') + 1) : text.in(reader);
    }
}
