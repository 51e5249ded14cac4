// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.page;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the page shows, in the reader's language.
 *
 * @param wrong what was wrong with the answer before: no device, no answer, or something else
 * @param preview what the app would have seen, if she wanted to know
 */
record AskView(
        Asker asker,
        Why why,
        List<DeviceRow> devices,
        List<CategoryRow> categories,
        Terms terms,
        Instant expiresAt,
        Optional<String> wrong,
        Optional<PreviewView> preview) {

    public boolean oneDevice() {
        return devices.size() == 1;
    }

    record Asker(String provider, String app, String country, URI website, boolean verified, String tenant) {}

    /**
     * @param text the purpose in the provider's own words
     * @param purpose the purpose in the vocabulary's words
     * @param passedOn to whom the provider passes it on
     * @param sharingTerms what is passed on, and what they may do with it
     */
    record Why(
            String text,
            String purpose,
            String legalBasis,
            int retentionDays,
            URI policy,
            List<PassedOn> passedOn,
            Optional<String> sharingTerms) {

        /** Whether the words are to be read after "to", as in "set your premium". */
        public boolean fragment() {
            return Character.isLowerCase(text.codePointAt(0));
        }
    }

    record PassedOn(String name, String country, String purpose) {}

    record DeviceRow(String id, String name, boolean ticked) {}

    /**
     * @param coarse how coarse it is asked for; empty for as measured
     */
    record CategoryRow(
            String category,
            String title,
            String reason,
            boolean required,
            boolean ticked,
            Optional<Coarse> coarse,
            List<SampleRow> samples) {}

    /**
     * @param way blurred, rounded or cut off, as the masks are called
     * @param size with its unit, if it has one, as "1 km"
     */
    record Coarse(String way, String size) {}

    /**
     * The latest values of one device that belong to a category.
     *
     * @param device the device's name
     * @param values stream and value, as "Speed 52 km/h"
     * @param time when the newest of them was measured
     */
    record SampleRow(String device, String values, Instant time) {}

    record Terms(
            List<Duration> resolutions,
            Optional<Instant> pastAsked,
            Optional<PastChoice> pastPart,
            List<UntilChoice> untils,
            LocalDate tomorrow,
            LocalDate lastDay,
            LocalDate firstDay,
            LocalDate today,
            Chosen chosen) {}

    /**
     * What she has chosen, or what is chosen before she has, as the form's fields have it.
     *
     * @param pastDay another first day, if she named one
     * @param untilDay another last day, if she named one
     */
    record Chosen(String resolution, String past, String pastDay, String until, String untilDay) {}

    record PastChoice(Duration length, Instant from) {}

    record UntilChoice(Duration length, Instant until) {}
}
