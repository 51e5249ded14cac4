// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.Desk;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who runs the platform makes tenants, and sees nothing of what is theirs. */
@OnDemoPlatform
class OperatorIT {

    private static final String SUBMIT = "main form .btn-primary";

    @Test
    void newTenantsFirstMemberOfStaffFindsItEmpty(DemoPlatform platform) {
        String tenant = "t" + UUID.randomUUID();
        String username = "staff-" + tenant;
        String password;
        try (Desk operator = Desk.ofOperator(platform)) {
            // Given
            operator.open("/tenants/-/new?lang=en");
            operator.send(Map.of("id", tenant, "name", "Rousseau Bikes", "country", "fr"), SUBMIT);
            assertEquals("/tenants/" + tenant, operator.path());

            // When
            operator.send(
                    Map.of("name", "Claire Dubois", "username", username, "email", username + "@example.org"), SUBMIT);
            password = operator.text("#password");
        }

        // Then
        try (Desk staff = Desk.of(platform, username, password)) {
            staff.open("/devices?lang=en");
            assertEquals("Rousseau Bikes", staff.text(".rail .tenant"));
            assertEquals("No device yet", staff.text("main .empty h2"));
            assertEquals(List.of(), staff.texts("main tbody tr"));
        }
    }

    @Test
    void takenTenantIsRefusedInWords(DemoPlatform platform) {
        try (Desk operator = Desk.ofOperator(platform)) {
            operator.open("/tenants/-/new?lang=en");
            operator.send(Map.of("id", "albion-cars", "name", "Albion again", "country", "GB"), SUBMIT);
            assertEquals("This tenant identifier is taken.", operator.text(".notice-problem p"));
        }
    }

    @Test
    void takenUserNameIsRefusedInWords(DemoPlatform platform) {
        try (Desk operator = Desk.ofOperator(platform)) {
            operator.open("/tenants/albion-cars?lang=en");
            operator.send(Map.of("name", "Alice Again", "username", "alice", "email", "again@example.org"), SUBMIT);
            assertEquals("This user name or e-mail address is taken.", operator.text(".notice-problem p"));
        }
    }

    @Test
    void operatorSeesNoTenantsRows(DemoPlatform platform) {
        try (Desk operator = Desk.ofOperator(platform)) {
            for (String page : List.of("/models", "/devices", "/providers", "/agreements")) {
                operator.open(page);
                assertEquals("403", operator.refusal(), page);
            }
        }
    }
}
