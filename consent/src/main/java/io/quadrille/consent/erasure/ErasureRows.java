// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.erasure;

import io.quadrille.consent.api.ConsentId;
import io.quadrille.consent.api.ConsentState;
import io.quadrille.consent.api.erasure.ErasureOrder;
import io.quadrille.consent.api.erasure.ErasureOrder.Attestation;
import io.quadrille.tenantadmin.api.AppId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;

/** Reads orders, together with what was attested, from rows. */
final class ErasureRows {

    private ErasureRows() {}

    static ErasureOrder order(Row row) {
        return new ErasureOrder(
                row.getUUID("erasure"),
                new ConsentId(row.getUUID("consent")),
                new AppId(row.getString("app")),
                ConsentState.valueOf(row.getString("ended")),
                instant(row, "ordered_at"),
                instant(row, "due_at"),
                attestation(row));
    }

    private static Optional<Attestation> attestation(Row row) {
        return row.getString("receipt") == null
                ? Optional.empty()
                : Optional.of(new Attestation(
                        instant(row, "erased_at"),
                        row.getString("what"),
                        row.getString("how"),
                        instant(row, "received_at"),
                        row.getString("receipt")));
    }

    private static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
