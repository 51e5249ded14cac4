// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.credential;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.Ingest;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.quadrille.tenantadmin.api.device.DeviceAuthentication.SignedInDevice;
import io.quadrille.tenantadmin.model.ModelRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Hashes of passwords with the devices they belong to, as the ingest user may read them. */
@ApplicationScoped
class StoredCredentials {

    private static final String ONE =
            "select c.hash, c.created_at as credentials_made, " + ModelRows.COLUMNS + " from device d"
                    + " join device_credential c on (c.tenant, c.device) = (d.tenant, d.device)" + ModelRows.JOINS
                    + " where d.tenant = $1 and d.device = $2 and d.retired_at is null order by s.position, s.stream";

    private final TenantTransactions transactions;

    StoredCredentials(@Ingest TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /** What is stored for the device; empty if it is unknown or retired. */
    Uni<Optional<Stored>> find(TenantId tenant, DeviceId device) {
        return transactions.inTenant(
                tenant,
                connection -> connection
                        .preparedQuery(ONE)
                        .execute(Tuple.of(tenant.value(), device.value()))
                        .map(rows -> stored(tenant, device, rows)));
    }

    private static Optional<Stored> stored(TenantId tenant, DeviceId device, RowSet<Row> found) {
        List<Row> rows = StreamSupport.stream(found.spliterator(), false).toList();
        return rows.stream()
                .findFirst()
                .map(first -> new Stored(
                        first.getString("hash"),
                        new SignedInDevice(
                                tenant,
                                device,
                                ModelRows.model(rows),
                                first.getOffsetDateTime("credentials_made").toInstant())));
    }

    /** A hash, and who has proved to be whom once it matches. */
    record Stored(String hash, SignedInDevice device) {

        @Override
        public String toString() {
            return "Stored[" + device.tenant() + "/" + device.device() + "]";
        }
    }
}
