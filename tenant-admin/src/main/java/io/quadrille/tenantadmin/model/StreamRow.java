// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.model;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.quadrille.tenantadmin.api.device.Stream;
import io.quadrille.tenantadmin.api.device.ValueKind;
import io.quadrille.tenantadmin.form.Typed;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** One stream as typed in the form of a new model. */
record StreamRow(
        String name,
        String titleEn,
        String titleFr,
        String kind,
        String unit,
        String axes,
        String category,
        String retentionDays,
        String periodSeconds) {

    static final StreamRow BLANK = new StreamRow("", "", "", "NUMBER", "", "", "", "365", "1");

    private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);

    boolean isBlank() {
        return name.isEmpty() && titleEn.isEmpty() && titleFr.isEmpty();
    }

    Stream toStream() {
        if (titleEn.isEmpty() || titleFr.isEmpty()) {
            throw new DirectoryException(
                    Reason.INVALID,
                    new LocalizedText(
                            "Stream " + name + " needs a title in both languages.",
                            "Le signal " + name + " a besoin d’un titre dans les deux langues."));
        }
        LocalizedText fault = new LocalizedText(
                "Stream " + name + " holds a number that cannot be read.",
                "Le signal " + name + " contient un nombre illisible.");
        return new Stream(
                name,
                new LocalizedText(titleEn, titleFr),
                Typed.shaped(kind, ValueKind::valueOf, fault),
                unit,
                axesInOrder(),
                category,
                Typed.shaped(retentionDays, Integer::valueOf, fault),
                Typed.shaped(
                        periodSeconds,
                        seconds -> Duration.ofMillis(
                                Typed.number(seconds, fault).multiply(MILLIS).longValueExact()),
                        fault));
    }

    private List<String> axesInOrder() {
        return Arrays.stream(axes.split("[,\\s]+"))
                .filter(axis -> !axis.isEmpty())
                .toList();
    }
}
