// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.ModelId;
import io.quadrille.tenantadmin.api.device.DeviceModel;
import io.quadrille.tenantadmin.form.Typed;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** A new model as typed. */
record ModelForm(String id, String titleEn, String titleFr, String manufacturer, List<StreamRow> rows, boolean more) {

    private static final int FIRST_ROWS = 3;
    private static final int MOST_ROWS = 40;

    static ModelForm blank() {
        return new ModelForm("", "", "", "", Collections.nCopies(FIRST_ROWS, StreamRow.BLANK), false);
    }

    static ModelForm of(MultivaluedMap<String, String> sent) {
        int count = Math.min(MOST_ROWS, Typed.texts(sent.get("stream")).size());
        return new ModelForm(
                Typed.text(sent.getFirst("id")),
                Typed.text(sent.getFirst("titleEn")),
                Typed.text(sent.getFirst("titleFr")),
                Typed.text(sent.getFirst("manufacturer")),
                IntStream.range(0, count).mapToObj(index -> row(sent, index)).toList(),
                sent.containsKey("more"));
    }

    /** The same with one more row to fill in. */
    ModelForm withOneMore() {
        List<StreamRow> longer = new ArrayList<>(rows);
        if (longer.size() < MOST_ROWS) {
            longer.add(StreamRow.BLANK);
        }
        return new ModelForm(id, titleEn, titleFr, manufacturer, List.copyOf(longer), false);
    }

    DeviceModel toModel() {
        if (titleEn.isEmpty() || titleFr.isEmpty()) {
            throw new DirectoryException(
                    Reason.INVALID,
                    new LocalizedText(
                            "A model needs a title in both languages.",
                            "Un modèle a besoin d’un titre dans les deux langues."));
        }
        return new DeviceModel(
                Typed.shaped(
                        id,
                        ModelId::new,
                        new LocalizedText(
                                "The identifier holds letters, digits, dots, dashes and underscores only.",
                                "L’identifiant ne contient que lettres, chiffres, points, tirets et soulignés.")),
                new LocalizedText(titleEn, titleFr),
                manufacturer,
                rows.stream()
                        .filter(row -> !row.isBlank())
                        .map(StreamRow::toStream)
                        .toList());
    }

    private static StreamRow row(MultivaluedMap<String, String> sent, int index) {
        return new StreamRow(
                at(sent, "stream", index),
                at(sent, "streamTitleEn", index),
                at(sent, "streamTitleFr", index),
                at(sent, "kind", index),
                at(sent, "unit", index),
                at(sent, "axes", index),
                at(sent, "category", index),
                at(sent, "retentionDays", index),
                at(sent, "periodSeconds", index));
    }

    private static String at(MultivaluedMap<String, String> sent, String field, int index) {
        List<String> values = sent.get(field);
        return values == null || values.size() <= index ? "" : Typed.text(values.get(index));
    }
}
