// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.agreement;

import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.Map;

/** The DPV terms this platform knows, with words for people. */
public interface Vocabulary {

    /** Purposes by IRI (https://w3id.org/dpv#). */
    Map<String, LocalizedText> purposes();

    /** Data categories by IRI (https://w3id.org/dpv/pd#). */
    Map<String, LocalizedText> categories();

    /** Legal bases by IRI (https://w3id.org/dpv#, GDPR Art. 6(1)). */
    Map<String, LocalizedText> legalBases();
}
