// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import io.quadrille.consent.api.Mask;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The DPV terms this platform knows, with words for people. */
public interface Vocabulary {

    /** Purposes by IRI (https://w3id.org/dpv#). */
    Map<String, LocalizedText> purposes();

    /** The categories that a purpose of the vocabulary can need; those of which nobody can say beforehand can need every one. */
    Set<String> neededFor(String purpose);

    /** How coarse a category is at least to be had for a purpose, whoever asks; empty for as measured. Policy holds to the same. */
    Optional<Mask> coarsened(String purpose, String category);

    /** Data categories by IRI (https://w3id.org/dpv/pd#). */
    Map<String, LocalizedText> categories();

    /** Legal bases by IRI (https://w3id.org/dpv#, GDPR Art. 6(1)). */
    Map<String, LocalizedText> legalBases();
}
