// SPDX-License-Identifier: Apache-2.0
package io.quadrille.consent.usage;

import static io.quadrille.consent.World.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.consent.Sql;
import io.quadrille.consent.TestDatabase;
import io.quadrille.consent.World;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UsageMeterTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-03-02");
    private static final String ENTER =
            "insert into access_event (tenant, access, at, caller, app, action, outcome, reasons,"
                    + " devices, streams, row_count, policy_revision) select ?, (lpad(to_hex((extract(epoch from t) * 1000)::bigint), 12, '0')"
                    + " || '7' || substr(md5(random()::text), 1, 19))::uuid, t, ?, ?, 'read', ?, '{}', '{}', '{}', ?, 'r'"
                    + " from (select ?::timestamptz as t from generate_series(1, ?)) as times";

    @Inject
    UsageMeter meter;

    private World world;

    @BeforeEach
    void prepare() throws SQLException {
        world = World.create();
    }

    @Test
    void answersRefusalsAndReadingsAreCountedByDayAndApp() throws SQLException {
        enter("loyal-drive", "allowed", 100, "2026-03-01T00:00:00Z", 3);
        enter("loyal-drive", "refused", 0, "2026-03-01T23:59:59Z", 2);
        enter("rival", "allowed", 7, "2026-03-01T12:00:00Z", 1);
        enter("loyal-drive", "allowed", 1, "2026-03-02T00:00:00Z", 1);

        assertEquals(
                List.of(
                        new DayOfUse(SECOND, "loyal-drive", 1, 0, 1),
                        new DayOfUse(FIRST, "loyal-drive", 3, 2, 300),
                        new DayOfUse(FIRST, "rival", 1, 0, 7)),
                use(FIRST));
    }

    @Test
    void daysBeforeTheFirstAndAppsOfOthersAreLeftOut() throws SQLException {
        enter("loyal-drive", "allowed", 100, "2026-02-28T23:59:59.999Z", 3);
        enter("somebody-else", "allowed", 100, "2026-03-01T00:00:00Z", 3);
        enter(null, "allowed", 100, "2026-03-01T00:00:00Z", 3);

        assertEquals(List.of(), use(FIRST));
    }

    @Test
    void anotherTenantsUseIsNotSeen() throws SQLException {
        enter("loyal-drive", "allowed", 100, "2026-03-01T00:00:00Z", 3);
        World stranger = World.create();

        assertEquals(List.of(), await(meter.since(FIRST, stranger.tenant(), List.of(World.APP))));
    }

    @Test
    void aReadThatTheLedgerTimesItselfIsOfToday() throws SQLException {
        Sql.everything()
                .run(
                        "insert into access_event (tenant, caller, app, action, outcome, reasons, devices, streams, row_count,"
                                + " policy_revision) values (?, 'app', 'loyal-drive', 'read', 'allowed', '{}', '{}', '{}', 5, 'r')",
                        world.tenant().value());

        LocalDate yesterday = LocalDate.ofInstant(Instant.now().minus(Duration.ofDays(1)), ZoneOffset.UTC);
        assertEquals(List.of(5L), use(yesterday).stream().map(DayOfUse::rows).toList());
    }

    @Test
    void theAnswerComesFromAnIndexOfTheDaysAlone() throws SQLException {
        enter("loyal-drive", "allowed", 1, "2020-01-01T00:00:00Z", 20_000);
        Sql.everything().run("analyze access_event");

        String plan = Sql.everything()
                .value("explain (format json) "
                        + UsageMeter.BY_DAY
                                .replace("$1", "'" + world.tenant() + "'")
                                .replace("$2", "'{loyal-drive}'::text[]")
                                .replace("$3", "'" + UsageMeter.firstEntry(FIRST) + "'"));

        assertFalse(plan.contains("Seq Scan"), plan);
        assertTrue(plan.lines().anyMatch(line -> line.contains("Index Cond") && line.contains("access >=")), plan);
    }

    private List<DayOfUse> use(LocalDate first) {
        return await(meter.since(first, world.tenant(), List.of(World.APP, World.RIVAL)));
    }

    private void enter(String app, String outcome, long rows, String at, int times) throws SQLException {
        Sql.everything()
                .run(
                        ENTER,
                        world.tenant().value(),
                        app == null ? "subject" : "app",
                        app,
                        outcome,
                        rows,
                        World.utc(Instant.parse(at)),
                        times);
    }
}
