// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.planted;

import io.quadrille.consent.api.planted.Persistent;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.portability.plantedtoo.Circle;
import io.quadrille.tenantadmin.api.TenantId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.Keycloak;

/** An exit without a decision that shows an entity, knows Keycloak and goes round in a circle. */
@Path("/planted")
public class LeakingResource {

    private final Readings readings;

    public LeakingResource(Readings readings) {
        this.readings = readings;
    }

    public Persistent entity(Circle circle, Keycloak keycloak) {
        return new Persistent();
    }

    public Uni<List<Reading>> everything(SqlConnection transaction, TenantId tenant) {
        return readings.page(transaction, tenant, List.of(), Optional.empty(), 1);
    }
}
