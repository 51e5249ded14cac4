// SPDX-License-Identifier: Apache-2.0
package io.quadrille.portability.export;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.portability.Household;
import io.quadrille.portability.TestDatabase;
import io.quadrille.portability.export.ExportClaims.Claimed;
import io.quadrille.tenantadmin.api.DeviceId;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes with one database and one folder; each has a runner of its own, and they share nothing else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExportOwnershipTest {

    @Inject
    ExportJobs jobs;

    @Inject
    ExportClaims claims;

    @Inject
    ExportWriter writer;

    @Inject
    ExportFiles files;

    @Inject
    ExportSettings settings;

    private ExportRunner first;
    private ExportRunner second;
    private Household household;

    @BeforeEach
    void twoProcesses() throws SQLException {
        first = new ExportRunner(jobs, claims, writer, settings);
        second = new ExportRunner(jobs, claims, writer, settings);
        household = Household.with(12);
    }

    @AfterEach
    void bothStop() {
        first.stop();
        second.stop();
    }

    @Test
    void ofTwoProcessesOneWritesEachExport() throws Exception {
        // Given
        List<ExportJob> all = household.cars().stream().map(this::asked).toList();

        // When
        all.parallelStream().forEach(job -> {
            first.submit(job);
            second.submit(job);
        });
        await().atMost(Duration.ofSeconds(60)).until(() -> all.stream().noneMatch(job -> now(job).underWay()));

        // Then
        for (ExportJob job : all) {
            assertEquals(ExportState.Ready, now(job).state());
            assertEquals(now(job).sha256().orElseThrow(), sha256(files.finished(job)));
        }
        assertEquals(Integer.toString(all.size()), exportsInTheLedger());
        assertEquals(List.of(), unfinished(all.getFirst()));
    }

    @Test
    void whatSomebodyWorksOnIsLeftToHim() {
        ExportJob job = asked(household.cars().getFirst());
        Claimed theirs = result(claims.claim(job)).orElseThrow();

        assertTrue(result(claims.claim(job)).isEmpty());
        assertEquals(List.of(), result(claims.free(household.tenant())));
        assertEquals(ExportState.Running, now(theirs.job()).state());
    }

    @Test
    void anExportWhoseOwnerDiedIsTakenOver() throws Exception {
        // Given
        ExportJob job = asked(household.cars().getFirst());
        Claimed dead = result(claims.claim(job)).orElseThrow();
        files.begin(job);
        runOut();

        // When
        List<ExportJob> free = result(claims.free(household.tenant()));
        free.forEach(second::submit);
        await().atMost(Duration.ofSeconds(30)).until(() -> !now(job).underWay());

        // Then
        assertEquals(List.of(job.id()), free.stream().map(ExportJob::id).toList());
        assertEquals(ExportState.Ready, now(job).state());
        assertEquals(now(job).sha256().orElseThrow(), sha256(files.finished(job)));
        assertEquals(List.of(), unfinished(job));
        assertEquals("1", exportsInTheLedger());
        assertFalse(result(claims.claim(dead.job())).isPresent());
    }

    @Test
    void whoWasTakenForDeadChangesNothingAnyMore() throws Exception {
        // Given
        ExportJob job = asked(household.cars().getFirst());
        Claimed slow = result(claims.claim(job)).orElseThrow();
        runOut();
        Claimed next = result(claims.claim(job)).orElseThrow();

        // When
        assertThrows(IllegalStateException.class, () -> result(claims.progress(slow, 5)));
        assertThrows(IllegalStateException.class, () -> writer.write(slow));
        assertThrows(IllegalStateException.class, () -> result(jobs.finish(slow, ExportState.Failed, entity -> {})));
        String before = claimedUntil();
        result(claims.prolong(slow));

        // Then
        assertEquals(before, claimedUntil());
        assertEquals(ExportState.Running, now(job).state());
        assertFalse(Files.exists(files.finished(job)));
        result(claims.progress(next, 7));
        assertEquals(7, now(job).rows());
    }

    @Test
    void aClaimThatIsProlongedDoesNotRunOut() throws Exception {
        Claimed ours = result(claims.claim(asked(household.cars().getFirst()))).orElseThrow();
        runOut();

        result(claims.prolong(ours));

        assertEquals(List.of(), result(claims.free(household.tenant())));
    }

    @Test
    void whoAsksTwiceAtOnceGetsOneExport() {
        DeviceId car = household.cars().getFirst();

        List<ExportJob> asked = result(Uni.join()
                .all(List.of(
                        jobs.queue(household.tenant(), household.alice(), car),
                        jobs.queue(household.tenant(), household.alice(), car),
                        jobs.queue(household.tenant(), household.alice(), car)))
                .andFailFast());

        assertEquals(1, asked.stream().map(ExportJob::id).distinct().count());
    }

    private ExportJob asked(DeviceId car) {
        return result(jobs.queue(household.tenant(), household.alice(), car));
    }

    private ExportJob now(ExportJob job) {
        return result(jobs.find(job.tenant(), job.subject(), job.id())).orElseThrow();
    }

    private void runOut() throws SQLException {
        Household.run(
                "update export_job set claimed_until = now() - interval '1 second' where tenant = ?",
                household.tenant().value());
    }

    private String claimedUntil() throws SQLException {
        return Household.value(
                "select claimed_until from export_job where tenant = ?",
                household.tenant().value());
    }

    private String exportsInTheLedger() throws SQLException {
        return Household.value(
                "select count(*) from access_event where tenant = ? and action = 'export'",
                household.tenant().value());
    }

    private List<Path> unfinished(ExportJob job) throws IOException {
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(files.finished(job).getParent(), job.id() + "*.part")) {
            return StreamSupport.stream(parts.spliterator(), false).toList();
        }
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static <T> T result(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(20));
    }
}
