// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.precision;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quadrille.consent.api.Mask;
import io.quadrille.consent.api.agreement.DataAgreement.AskedCategory;
import io.quadrille.consent.api.agreement.DataAgreement.Terms;
import io.quadrille.consent.api.agreement.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;

/** The precision in which each category of an agreement is asked for. */
@ApplicationScoped
public class Precisions {

    private static final double MOST = 1_000_000_000;
    private static final double SHORTEST_BLUR = 10;
    private static final double LONGEST_BLUR = 1_000_000;

    private final Vocabulary vocabulary;

    Precisions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is wrong with the precision asked for, if anything is. */
    public Optional<String> fault(String purpose, AskedCategory asked) {
        return asked.precision().flatMap(mask -> {
            if (mask.type() == Mask.Type.GEO_BLUR) {
                return mask.size() >= SHORTEST_BLUR && mask.size() <= LONGEST_BLUR
                        ? Optional.empty()
                        : Optional.of("a position is blurred to 10 to 1,000,000 metres");
            }
            if (vocabulary.coarsened(purpose, asked.category()).isPresent()) {
                return Optional.of("a position can only be blurred");
            }
            return mask.size() > 0 && mask.size() <= MOST
                    ? Optional.empty()
                    : Optional.of("the size must be more than 0 and at most 1,000,000,000");
        });
    }

    /** The category as it is asked for once nothing finer is asked than its nature lets out for that purpose. */
    public AskedCategory completed(String purpose, AskedCategory asked) {
        return vocabulary
                .coarsened(purpose, asked.category())
                .filter(least -> asked.precision()
                        .filter(mask -> mask.atLeastAsCoarseAs(least))
                        .isEmpty())
                .map(least -> new AskedCategory(asked.category(), asked.required(), asked.reason(), Optional.of(least)))
                .orElse(asked);
    }

    /** The masks of these categories, by category, as policy wants to see them. */
    public static ObjectNode document(Terms terms, Collection<String> categories) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        terms.categories().stream()
                .filter(asked -> categories.contains(asked.category()))
                .forEach(asked -> asked.precision().ifPresent(mask -> document.set(asked.category(), document(mask))));
        return document;
    }

    /** A mask as policy wants to see it. */
    public static ObjectNode document(Mask mask) {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("type", mask.type().word());
        // whole numbers without a fraction, so that every policy engine gives them back as they came
        return mask.size() == Math.rint(mask.size())
                ? document.put("size", (long) mask.size())
                : document.put("size", mask.size());
    }
}
