// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.form;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import jakarta.ws.rs.NotFoundException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads what a person typed; what cannot be read is a {@link DirectoryException} that names the field. */
public final class Typed {

    private Typed() {}

    /** The text without blanks around it; empty where the field was left out. */
    public static String text(String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    /** The texts, none where the field was left out. */
    public static List<String> texts(List<String> typed) {
        return Objects.requireNonNullElse(typed, List.<String>of()).stream()
                .map(Typed::text)
                .toList();
    }

    /** An identifier or address whose type checks its own shape. */
    public static <T> T shaped(String typed, Function<String, T> type, LocalizedText fault) {
        try {
            return type.apply(text(typed));
        } catch (RuntimeException malformed) {
            throw new DirectoryException(Reason.INVALID, fault, malformed);
        }
    }

    /** An identifier out of an address; one without the right shape names nothing that could be found. */
    public static <T> T found(String named, Function<String, T> type) {
        try {
            return type.apply(named);
        } catch (IllegalArgumentException malformed) {
            throw new NotFoundException(malformed);
        }
    }

    /** A number in plain notation. */
    public static BigDecimal number(String typed, LocalizedText fault) {
        return shaped(typed.replace(',', '.'), BigDecimal::new, fault);
    }
}
