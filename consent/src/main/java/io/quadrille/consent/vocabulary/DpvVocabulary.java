// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.vocabulary;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.Vocabulary;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The vocabulary as the file {@code consent/vocabulary.json} has it, in the file's order.
 *
 * <p>What DPV-PD has no term for (engine data, acceleration, consumption) has an IRI under {@code https://quadrille.io/vocab#}.
 */
@ApplicationScoped
class DpvVocabulary implements Vocabulary {

    private final Map<String, LocalizedText> purposes;
    private final Map<String, LocalizedText> categories;
    private final Map<String, LocalizedText> legalBases;
    private final Map<String, Set<String>> needs;
    private final Map<String, Blur> blurred;

    private record File(
            Map<String, LocalizedText> purposes,
            Map<String, LocalizedText> categories,
            Map<String, LocalizedText> legalBases,
            Map<String, Set<String>> needs,
            Map<String, Blur> blurred) {}

    /**
     * @param places the purposes that are about places
     * @param there to how many metres a category is blurred for those; 0 for not at all
     * @param elsewhere and for every other
     */
    private record Blur(Set<String> places, int there, int elsewhere) {

        private Optional<Mask> mask(String purpose) {
            int metres = places.contains(purpose) ? there : elsewhere;
            return metres == 0 ? Optional.empty() : Optional.of(new Mask(Mask.Type.GEO_BLUR, metres));
        }
    }

    DpvVocabulary() {
        File file = read();
        purposes = Collections.unmodifiableMap(file.purposes);
        categories = Collections.unmodifiableMap(file.categories);
        legalBases = Collections.unmodifiableMap(file.legalBases);
        needs = Map.copyOf(file.needs);
        blurred = Map.copyOf(file.blurred);
    }

    @Override
    public Map<String, LocalizedText> purposes() {
        return purposes;
    }

    @Override
    public Map<String, LocalizedText> categories() {
        return categories;
    }

    @Override
    public Map<String, LocalizedText> legalBases() {
        return legalBases;
    }

    @Override
    public Set<String> neededFor(String purpose) {
        return needs.getOrDefault(purpose, categories.keySet());
    }

    @Override
    public Optional<Mask> coarsened(String purpose, String category) {
        return Optional.ofNullable(blurred.get(category)).flatMap(blur -> blur.mask(purpose));
    }

    private static File read() {
        try (InputStream file = DpvVocabulary.class.getResourceAsStream("/consent/vocabulary.json")) {
            return new ObjectMapper().readValue(file, File.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
