// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.stream;

import io.quadrille.platformapi.access.Refusals;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.Locale;
import java.util.Map;

/** Why a stream ends that no policy has ended. */
final class StreamWords {

    private static final Map<String, LocalizedText> SENTENCES = Map.of(
            "token-expired",
            new LocalizedText(
                    "The access token has expired; come back with a new one.",
                    "Le jeton d'accès a expiré ; revenez avec un nouveau."),
            "cannot-decide",
            new LocalizedText(
                    "It cannot be decided now; nothing more was given out. Come back.",
                    "La décision est impossible pour l'instant ; rien d'autre n'a été transmis. Revenez."));

    private StreamWords() {}

    static Refusals.Reason reason(String code, Locale language) {
        return new Refusals.Reason(code, SENTENCES.get(code).in(language));
    }
}
