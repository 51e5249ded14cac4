// SPDX-License-Identifier: Apache-2.0
package io.quadrille.ingestion.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.ingestion.RealDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken ingest process could do at most. */
class IngestRightsTest {

    private static final String FORBIDDEN = "42501";
    private static final String AS_VOLTAIRE = "set app.tenant = 'voltaire-motors'";
    private static RealDatabase database;

    @BeforeAll
    static void start() {
        database = RealDatabase.start();
        database.query("quadrille_ingest", AS_VOLTAIRE, "select ensure_reading_partition('2026-02-28Z')");
        database.query("quadrille_ingest", AS_VOLTAIRE, "select ensure_event_partition('2026-02-28Z')");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from reading",
                "select count(*) from reading",
                "select * from reading_2026_02",
                "select number from latest",
                "select * from event",
                "select type from event_2026_02",
                "delete from event returning 1",
                "select * from rejection",
                "select * from holding",
                "select * from subject",
                "select * from app",
                "delete from reading returning 1",
                "update reading set number = 0 returning 1",
                "update device_credential set hash = '' returning 1",
                "create table mine (id int)"
            })
    void theIngestUserIsForbidden(String statement) {
        assertEquals(FORBIDDEN, failureOf(AS_VOLTAIRE, statement));
    }

    @Test
    void theIngestUserCannotWriteForAnotherTenantThanTheTransactions() {
        String insert = """
                insert into reading (tenant, device, stream, time, received_at, number)
                values ('albion-cars', 'car-1', 'speed', '2026-02-28Z', now(), 1) returning 1
                """;

        assertEquals(FORBIDDEN, failureOf(AS_VOLTAIRE, insert));
        assertEquals(FORBIDDEN, failureOf("select 1", insert));
        assertEquals(FORBIDDEN, failureOf(AS_VOLTAIRE, """
                insert into event (tenant, device, type, time, received_at, data)
                values ('albion-cars', 'car-1', 'towed', '2026-02-28Z', now(), '{}') returning 1
                """));
    }

    @Test
    void noPartitionIsMadeOutsideTheTimesThatReadingsMayHave() {
        assertEquals("22008", failureOf(AS_VOLTAIRE, "select ensure_reading_partition('1999-12-31Z')"));
        assertEquals("22008", failureOf(AS_VOLTAIRE, "select ensure_reading_partition(now() + interval '3 days')"));
    }

    @Test
    void aPartitionIsAsClosedAsItsTable() {
        assertEquals(
                List.of("t t 1", "t t 1"),
                database.query(
                        "postgres",
                        "select 1",
                        "select concat_ws(' ', relrowsecurity, relforcerowsecurity, (select count(*) from pg_policies"
                                + " where tablename = relname)) from pg_class where relname in ('reading_2026_02', 'event_2026_02')"));
        assertEquals(FORBIDDEN, failureOf(AS_VOLTAIRE, "insert into reading_2026_02 default values returning 1"));
        assertEquals(FORBIDDEN, failureOf(AS_VOLTAIRE, "insert into event_2026_02 default values returning 1"));
    }

    private static String failureOf(String setting, String statement) {
        return assertThrows(IllegalStateException.class, () -> database.query("quadrille_ingest", setting, statement))
                .getMessage()
                .substring(0, FORBIDDEN.length());
    }
}
