// SPDX-License-Identifier: Apache-2.0
package io.quadrille.tenantadmin.device;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.quadrille.tenantadmin.api.DeviceId;
import io.quadrille.tenantadmin.api.SubjectId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.DeviceFacts;
import io.quadrille.tenantadmin.api.person.Holding;
import io.quadrille.tenantadmin.model.ModelRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Facts read with two statements of plain SQL in the decision's transaction. */
@ApplicationScoped
class SqlDeviceFacts implements DeviceFacts {

    private static final String DEVICES = "select d.device, d.name, " + ModelRows.COLUMNS + " from device d"
            + ModelRows.JOINS + " where d.tenant = $1 and d.device = any($2) order by s.position, s.stream";
    private static final String HOLDINGS = "select holding, device, subject, role, held_from, held_until from holding"
            + " where tenant = $1 and device = any($2) order by held_from, holding";

    @Override
    public Uni<List<DeviceFact>> of(SqlConnection transaction, TenantId tenant, Collection<DeviceId> devices) {
        Tuple parameters =
                Tuple.of(tenant.value(), devices.stream().map(DeviceId::value).toArray(String[]::new));
        return transaction
                .preparedQuery(DEVICES)
                .execute(parameters)
                .chain(models -> transaction
                        .preparedQuery(HOLDINGS)
                        .execute(parameters)
                        .map(holdings -> facts(byDevice(models), holdings(tenant, holdings))));
    }

    private static List<DeviceFact> facts(Map<String, List<Row>> models, Map<String, List<Holding>> holdings) {
        return models.entrySet().stream()
                .map(device -> new DeviceFact(
                        new DeviceId(device.getKey()),
                        device.getValue().getFirst().getString("name"),
                        ModelRows.model(device.getValue()),
                        holdings.getOrDefault(device.getKey(), List.of())))
                .toList();
    }

    private static Map<String, List<Row>> byDevice(RowSet<Row> rows) {
        return stream(rows).collect(groupingBy(row -> row.getString("device"), TreeMap::new, toList()));
    }

    private static Map<String, List<Holding>> holdings(TenantId tenant, RowSet<Row> rows) {
        return stream(rows)
                .collect(groupingBy(row -> row.getString("device"), mapping(row -> holding(tenant, row), toList())));
    }

    private static Holding holding(TenantId tenant, Row row) {
        return new Holding(
                tenant,
                row.getUUID("holding"),
                new DeviceId(row.getString("device")),
                new SubjectId(row.getUUID("subject")),
                Holding.Role.valueOf(row.getString("role")),
                row.getOffsetDateTime("held_from").toInstant(),
                Optional.ofNullable(row.getOffsetDateTime("held_until")).map(OffsetDateTime::toInstant));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
