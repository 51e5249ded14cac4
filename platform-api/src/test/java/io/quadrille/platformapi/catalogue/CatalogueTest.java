// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quadrille.launcher.api.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {

    private static final String SOUND = "create table planted (tenant text not null references tenant, id text,"
            + " primary key (tenant, id)); alter table planted enable row level security;"
            + " alter table planted force row level security;"
            + " create policy p on planted using (tenant = current_tenant());";

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void everyMigrationAndAPartition() throws SQLException {
        postgres = EmbeddedPostgres.start(folder, 0);
        Flyway.configure()
                .dataSource(
                        "jdbc:" + postgres.url("quadrille"), "quadrille_owner", postgres.password("quadrille_owner"))
                .load()
                .migrate();
        try (Connection ingest = postgres.connect("quadrille_ingest");
                Statement statement = ingest.createStatement()) {
            statement.execute("select ensure_reading_partition(now()), ensure_event_partition(now())");
        }
    }

    @AfterAll
    static void end() {
        postgres.close();
    }

    @Test
    void everyTableKeepsTenantsApartAndEveryUserHasItsPlane() throws SQLException {
        assertEquals(List.of(), after(""));
    }

    @Test
    void aSoundTableIsNoOffence() throws SQLException {
        assertEquals(List.of(), after(SOUND));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            alter table planted disable row level security | planted has no row-level security
            alter table planted no force row level security | planted does not force row-level security
            drop policy p on planted | planted has no policy
            create policy open on planted using (true) | planted has the open policy open
            alter table planted drop constraint planted_pkey | planted has no primary key
            create unique index planted_id on planted (id) | planted has the key planted_id that does not begin with the tenant
            create view all_cars as select * from device | all_cars is a view that reads with its owner's rights
            alter role quadrille_app bypassrls | quadrille_app is more than a plain user
            alter role quadrille_owner superuser | quadrille_owner is more than a plain user
            grant quadrille_owner to quadrille_app with inherit false | quadrille_app is a member of quadrille_owner
            grant create on schema public to quadrille_ingest | quadrille_ingest may create tables
            grant truncate on device to quadrille_app | quadrille_app may truncate device
            grant select on reading to quadrille_ingest | quadrille_ingest may read reading
            grant select (app) on consent to quadrille_ingest | quadrille_ingest may read consent
            grant select (number) on latest to quadrille_ingest | quadrille_ingest may read latest.number
            grant select on device_credential to quadrille_app | quadrille_app may read device_credential.hash
            grant update (body) on consent_event to quadrille_app | quadrille_app may update consent_event
            grant delete on access_event to quadrille_app | quadrille_app may delete access_event
            """)
    void aPlantedOffenceIsFound(String offence, String told) throws SQLException {
        assertEquals(List.of(told), after(SOUND + offence));
    }

    @Test
    void aKeyToAnotherTablesRowsWithoutTheTenantIsFound() throws SQLException {
        String other = SOUND.replace("planted", "other") + "create unique index other_id on other (id);";
        assertEquals(
                List.of(
                        "other has the key other_id that does not begin with the tenant",
                        "planted refers to other without the tenant"),
                after(SOUND + other + "alter table planted add foreign key (id) references other (id)"));
    }

    @Test
    void aTableOfTheApplicationsUserIsFound() throws SQLException {
        assertEquals(
                1,
                after(SOUND
                                + "grant create on schema public to quadrille_app; alter table planted owner to quadrille_app;"
                                + " revoke create on schema public from quadrille_app")
                        .stream()
                        .filter(offence -> offence.startsWith("quadrille_app owns pg_class"))
                        .count());
    }

    /** The offences after a change that is undone again. */
    private static List<String> after(String change) throws SQLException {
        try (Connection superuser = postgres.connect("postgres");
                Statement statement = superuser.createStatement()) {
            superuser.setAutoCommit(false);
            statement.execute(change);
            List<String> offences = Catalogue.offences(superuser);
            superuser.rollback();
            return offences;
        }
    }
}
