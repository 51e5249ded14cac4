// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.setting;

import io.quadrille.consent.api.ConsentException;
import io.quadrille.consent.api.ConsentException.Fault;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.consent.api.setting.PolicySettings.Settings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What settings must be to be kept. */
final class SettingsCheck {

    private static final int MOST_DAYS = 36_500;
    private static final Duration COARSEST = Duration.ofDays(366);
    private static final double LARGEST = 1_000_000_000;

    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();

    SettingsCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws ConsentException naming everything that is wrong */
    void require(Settings settings) {
        require(vocabulary.purposes().keySet().containsAll(settings.purposes()), "purposes", "not in the vocabulary");
        require(known(settings.categories()), "categories", "not in the vocabulary");
        require(known(settings.precision().keySet()), "precision", "not in the vocabulary");
        require(settings.precision().values().stream().allMatch(SettingsCheck::sound), "precision", "out of bounds");
        require(days(settings.ageDays()), "ageDays", "1 to 36,500 days");
        require(days(settings.windowDays()), "windowDays", "1 to 36,500 days");
        require(
                !settings.resolution().isNegative()
                        && settings.resolution().compareTo(COARSEST) <= 0
                        && settings.resolution().equals(settings.resolution().truncatedTo(ChronoUnit.SECONDS)),
                "resolution",
                "whole seconds, at most 366 days");
        require(
                settings.hours()
                        .filter(hours -> hours.opens().equals(hours.closes()))
                        .isEmpty(),
                "hours",
                "they open and close at the same time");
        if (!faults.isEmpty()) {
            throw new ConsentException("The settings cannot be kept", faults);
        }
    }

    private boolean known(Iterable<String> categories) {
        for (String category : categories) {
            if (!vocabulary.categories().containsKey(category)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sound(Mask mask) {
        return mask.size() > 0 && mask.size() <= LARGEST;
    }

    private static boolean days(Optional<Integer> days) {
        return days.filter(number -> number < 1 || number > MOST_DAYS).isEmpty();
    }

    private void require(boolean condition, String field, String otherwise) {
        if (!condition) {
            faults.add(new Fault(field, otherwise));
        }
    }
}
