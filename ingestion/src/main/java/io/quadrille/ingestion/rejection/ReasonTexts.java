// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.rejection;

import io.quadrille.ingestion.decode.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import java.util.Arrays;

/** What a reason means, for staff. */
public final class ReasonTexts {

    private ReasonTexts() {}

    /** The words for a stored code; one that is not known any more is shown as it is. */
    public static LocalizedText of(String code) {
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .map(ReasonTexts::of)
                .orElseGet(() -> text(code, code));
    }

    static LocalizedText of(Reason reason) {
        return switch (reason) {
            case UNSUPPORTED_TOPIC -> text("Unknown topic", "Sujet inconnu");
            case UNSUPPORTED_CONTENT_TYPE -> text("Unknown content type", "Type de contenu inconnu");
            case PAYLOAD_TOO_LARGE -> text("Message too large", "Message trop grand");
            case MALFORMED_JSON -> text("Not well-formed JSON", "JSON mal formé");
            case TOO_DEEP -> text("Nested too deeply", "Imbrication trop profonde");
            case UNEXPECTED_FIELD -> text("Unexpected field", "Champ inattendu");
            case NO_READINGS -> text("No reading in it", "Aucune mesure");
            case TOO_MANY_READINGS -> text("Too many readings", "Trop de mesures");
            case UNKNOWN_STREAM -> text("The model has no such stream", "Le modèle n’a pas ce signal");
            case UNKNOWN_EVENT -> text("The model has no such event", "Le modèle n’a pas cet événement");
            case WRONG_KIND -> text("Wrong kind of value", "Valeur du mauvais type");
            case WRONG_UNIT -> text("Wrong unit", "Mauvaise unité");
            case NOT_FINITE -> text("Number too large", "Nombre trop grand");
            case OUT_OF_RANGE -> text("Value out of range", "Valeur hors limites");
            case TOO_LONG -> text("Value too long", "Valeur trop longue");
            case UNSTORABLE_TEXT -> text("Text with forbidden characters", "Texte avec caractères interdits");
            case INCOMPLETE_VECTOR -> text("Vector with missing components", "Vecteur incomplet");
            case REPEATED_COMPONENT -> text("Component sent twice", "Composante envoyée deux fois");
            case MALFORMED_TIME -> text("Time that cannot be read", "Heure illisible");
            case TIME_OUT_OF_RANGE -> text("Time out of range", "Heure hors limites");
            case NOT_STORABLE -> text("Refused by the database", "Refusé par la base de données");
        };
    }

    private static LocalizedText text(String en, String fr) {
        return new LocalizedText(en, fr);
    }
}
