// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.database;

import io.quadrille.tenantadmin.api.DirectoryException;
import io.quadrille.tenantadmin.api.DirectoryException.Reason;
import io.quadrille.tenantadmin.api.LocalizedText;
import io.vertx.pgclient.PgException;
import java.util.Optional;
import java.util.Set;
import org.hibernate.JDBCException;

/** What a failed statement means to the caller. */
public final class DirectoryFaults {

    private static final Set<String> TAKEN = Set.of("23505", "23P01");
    private static final String INTEGRITY_VIOLATION = "23";
    private static final String DATA_EXCEPTION = "22";

    private DirectoryFaults() {}

    /** The failure as the directory's callers know it; anything that is no fault of the input is left as it is. */
    public static Throwable of(Throwable failure, LocalizedText taken, LocalizedText invalid) {
        String state = sqlState(failure).orElse("");
        if (TAKEN.contains(state)) {
            return new DirectoryException(Reason.ALREADY_EXISTS, taken, failure);
        }
        if (state.startsWith(INTEGRITY_VIOLATION) || state.startsWith(DATA_EXCEPTION)) {
            return new DirectoryException(Reason.INVALID, invalid, failure);
        }
        return failure;
    }

    static Optional<String> sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return Optional.ofNullable(pg.getSqlState());
            }
            if (cause instanceof JDBCException jdbc) {
                return Optional.ofNullable(jdbc.getSQLState());
            }
        }
        return Optional.empty();
    }
}
