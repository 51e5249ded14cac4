// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.Answer;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of an app's consents, page by page, held against the table. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsentPagesIT {

    private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

    private DemoPlatform platform;
    private ProviderApp app;
    private ProviderApp stranger;

    @BeforeAll
    void consent(DemoPlatform running) {
        platform = running;
        app = running.app("voltaire-motors.loyal-drive");
        stranger = running.app("voltaire-motors.voltaire-care");
        try (Visitor alice = running.visitor("alice")) {
            for (int i = 0; i < 5; i++) {
                new Asking(running, app).allowed(alice.person(), "car-1", Wish.usageSince(SINCE));
            }
            new Asking(running, stranger).allowed(alice.person(), "car-1", Wish.usageSince(SINCE));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void pagesHoldEveryConsentOnceNewestFirst(int limit) throws SQLException {
        assertEquals(stored("loyal-drive"), listed(limit));
    }

    @Test
    void cursorOfAnotherAppsConsentIsRefused() throws SQLException {
        String others = stored("voltaire-care").getFirst();
        assertEquals(400, app.get("/consents?cursor=" + others).status());
        assertEquals(200, stranger.get("/consents?cursor=" + others).status());
        assertEquals(
                400,
                app.get("/consents?cursor=00000000-0000-4000-8000-000000000000").status());
    }

    private List<String> listed(int limit) {
        List<String> ids = new ArrayList<>();
        String next = "";
        do {
            Answer page = app.get("/consents?limit=" + limit + next);
            assertEquals(200, page.status(), page.body());
            List<String> found = page.json().path("consents").findValuesAsText("id");
            assertTrue(found.size() <= limit);
            ids.addAll(found);
            String cursor = page.json().path("next").asText();
            next = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        } while (!next.isEmpty());
        return ids;
    }

    private List<String> stored(String of) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection database = platform.sql("postgres");
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select consent from consent where tenant = 'voltaire-motors'"
                        + " and app = '" + of + "' order by valid_from desc, consent")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
