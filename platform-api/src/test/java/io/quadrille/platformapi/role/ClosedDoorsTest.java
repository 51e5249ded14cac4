// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.role;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosedDoorsTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/readings, api, true",
        "/api/v1/readings, portal, false",
        "/portal, portal, true",
        "/portal/consents, admin, false",
        "/admin/devices, admin, true",
        "/admin, ingest, false",
        "/.well-known/quadrille/keys, api, true",
        "/.well-known/quadrille/keys, ingest, false",
        "/ledger/voltaire-motors/checkpoint, admin, true",
        "/ledger/voltaire-motors/checkpoint, ingest, false",
        "/q/openapi, ingest, true",
        "/apiary, ingest, true"
    })
    void doorIsOpenOnlyWhereItsRoleIsPlayed(String path, String role, boolean open) {
        assertEquals(open, ClosedDoors.open(path, Set.of(role)));
    }
}
