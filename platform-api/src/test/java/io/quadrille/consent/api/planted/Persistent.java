// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.api.planted;

import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An api type that knows how it is stored. */
@Entity
public class Persistent {

    @Id
    private String id = "";

    /** The handle of a transaction is allowed here. */
    public String idIn(SqlConnection transaction) {
        return id + transaction.hashCode();
    }
}
