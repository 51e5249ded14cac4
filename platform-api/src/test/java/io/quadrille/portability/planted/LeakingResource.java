// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.planted;

import io.quadrille.consent.api.decision.Decisions;
import io.quadrille.consent.api.planted.Persistent;
import io.quadrille.ingestion.api.Reading;
import io.quadrille.ingestion.api.Readings;
import io.quadrille.portability.plantedtoo.Circle;
import io.quadrille.tenantadmin.api.AppId;
import io.quadrille.tenantadmin.api.TenantId;
import io.quadrille.tenantadmin.api.database.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Optional;
import org.keycloak.admin.client.Keycloak;

/** An exit without a decision, in a transaction of its own, that asks in an app's name beside the door, shows an entity, knows Keycloak and goes round in a circle. */
@Path("/planted")
public class LeakingResource {

    private final TenantTransactions transactions;
    private final Readings readings;

    public LeakingResource(TenantTransactions transactions, Readings readings) {
        this.transactions = transactions;
        this.readings = readings;
    }

    public Persistent entity(Circle circle, Keycloak keycloak) {
        return new Persistent();
    }

    public Uni<List<Reading>> everything(TenantId tenant) {
        return transactions.inTenant(
                tenant, transaction -> readings.page(transaction, tenant, List.of(), Optional.empty(), 1));
    }

    public Decisions.Caller asIfThroughTheDoor() {
        return new Decisions.Caller.OfApp(new AppId("planted"));
    }
}
