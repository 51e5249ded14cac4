// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.api.device.EventType;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a model must be before devices can be made of it. */
final class ModelRules {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int MOST_STREAMS = 200;
    private static final int MOST_EVENTS = 50;
    private static final int MOST_AXES = 16;
    private static final int LONGEST_UNIT = 32;
    private static final int LONGEST_RETENTION = 36_500;

    private ModelRules() {}

    /** One sentence on what is wrong, if something is. */
    static Optional<LocalizedText> fault(DeviceModel model) {
        if (model.manufacturer().isBlank()) {
            return Optional.of(new LocalizedText(
                    "A model needs its manufacturer's name.", "Un modèle a besoin du nom de son fabricant."));
        }
        if (model.streams().isEmpty() || model.streams().size() > MOST_STREAMS) {
            return Optional.of(new LocalizedText("A model has 1 to 200 streams.", "Un modèle a de 1 à 200 signaux."));
        }
        Set<String> names = new HashSet<>();
        for (Stream stream : model.streams()) {
            Optional<LocalizedText> fault = names.add(stream.name())
                    ? fault(stream)
                    : Optional.of(new LocalizedText("is there twice.", "est là deux fois."));
            if (fault.isPresent()) {
                return fault.map(found -> new LocalizedText(
                        "Stream " + stream.name() + " " + found.en(), "Le signal " + stream.name() + " " + found.fr()));
            }
        }
        return eventFault(model.events());
    }

    private static Optional<LocalizedText> eventFault(List<EventType> events) {
        boolean sound = events.size() <= MOST_EVENTS
                && events.stream().map(EventType::name).distinct().count() == events.size()
                && events.stream()
                        .allMatch(event -> NAME.matcher(event.name()).matches() && isAbsolute(event.category()));
        return sound
                ? Optional.empty()
                : Optional.of(
                        new LocalizedText(
                                "A model has up to 50 events, each with a name of its own and a category that is an address (IRI).",
                                "Un modèle a jusqu’à 50 événements, chacun avec son nom et une catégorie qui soit une adresse (IRI)."));
    }

    private static Optional<LocalizedText> fault(Stream stream) {
        if (!NAME.matcher(stream.name()).matches()) {
            return Optional.of(new LocalizedText(
                    "needs a name of letters, digits, dots, dashes and underscores.",
                    "a besoin d’un nom fait de lettres, chiffres, points, tirets et soulignés."));
        }
        if (stream.unit().length() > LONGEST_UNIT) {
            return Optional.of(new LocalizedText(
                    "has a unit of more than 32 characters.", "a une unité de plus de 32 caractères."));
        }
        if (stream.retentionDays() < 1 || stream.retentionDays() > LONGEST_RETENTION) {
            return Optional.of(
                    new LocalizedText("must be kept for 1 to 36,500 days.", "doit être conservé de 1 à 36 500 jours."));
        }
        if (stream.period().compareTo(Duration.ofMillis(1)) < 0) {
            return Optional.of(new LocalizedText(
                    "needs the period in which a reading is expected.",
                    "a besoin de la période à laquelle une mesure est attendue."));
        }
        if (!isAbsolute(stream.category())) {
            return Optional.of(new LocalizedText(
                    "needs a category that is an address (IRI).",
                    "a besoin d’une catégorie qui soit une adresse (IRI)."));
        }
        return axesFault(stream);
    }

    private static Optional<LocalizedText> axesFault(Stream stream) {
        List<String> axes = stream.axes();
        if (stream.kind() != ValueKind.VECTOR) {
            return axes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new LocalizedText("has axes without being a vector.", "a des axes sans être un vecteur."));
        }
        boolean sound = axes.size() >= 2
                && axes.size() <= MOST_AXES
                && Set.copyOf(axes).size() == axes.size()
                && axes.stream().allMatch(axis -> NAME.matcher(axis).matches());
        return sound
                ? Optional.empty()
                : Optional.of(
                        new LocalizedText("needs 2 to 16 different axes.", "a besoin de 2 à 16 axes différents."));
    }

    private static boolean isAbsolute(String category) {
        try {
            return URI.create(category).isAbsolute();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
