// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Stored;
import io.quadrille.platformapi.harness.Visitor;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A device's silences are told as far as consents go: not what was measured before, and not finer. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GapsIT {

    private static final String TENANT = "albion-cars";
    private static final String CAR = "car-1";
    private static final Instant SINCE = Instant.parse("2014-09-02T00:00:00Z");
    private static final Instant LATER = SINCE.plus(Duration.ofMinutes(90));
    private static final Instant END = SINCE.plus(Duration.ofHours(5));

    private Asking asking;
    private ProviderApp app;
    private Stored stored;
    private Visitor bruno;

    /** A gap as it is told. */
    private record Told(String from, String until) {}

    @BeforeAll
    void measuredBeforeAndAfter(DemoPlatform running) throws SQLException {
        app = running.app("albion-cars.safe-miles");
        asking = new Asking(running, app);
        stored = new Stored(running);
        stored.scatter(TENANT, CAR, SINCE.minusSeconds(3600), SINCE.minusSeconds(3599), 40);
        stored.scatter(TENANT, CAR, LATER, LATER.plusSeconds(1), 41);
        bruno = running.visitor("bruno");
    }

    @AfterAll
    void end() {
        bruno.close();
    }

    @Test
    void whatWasMeasuredBeforeTheConsentsDaysIsNotTold() throws SQLException {
        List<Instant> speeds = stored.readings(TENANT, CAR).stream()
                .filter(row -> row.stream().equals("speed"))
                .map(Stored.Row::time)
                .filter(time -> !time.isBefore(SINCE) && time.isBefore(END))
                .toList();

        assertEquals(
                List.of(
                        new Told(SINCE.toString(), speeds.getFirst().toString()),
                        new Told(speeds.getLast().toString(), END.toString())),
                gaps("PT0S"));
    }

    @Test
    void ofACoarserConsentOnlyWholeSilentPeriodsAreTold() {
        assertEquals(
                List.of(
                        new Told(SINCE.toString(), "2014-09-02T01:00:00Z"),
                        new Told("2014-09-02T02:00:00Z", END.toString())),
                gaps("PT1H"));
    }

    private List<Told> gaps(String resolution) {
        String consent = asking.allowed(bruno.person(), CAR, asking.agreement(resolution), Wish.usageSince(SINCE));
        String device = app.get("/consents/" + consent).json().at("/devices/0").asText();
        JsonNode thing = app.get("/devices/" + device + "?consent=" + consent + "&from="
                        + SINCE.minus(Duration.ofHours(3)) + "&until=" + END)
                .json();
        app.delete("/consents/" + consent);
        return thing.path("quadrille:gaps")
                .valueStream()
                .filter(gap -> gap.path("stream").asText().equals("speed"))
                .map(gap ->
                        new Told(gap.path("from").asText(), gap.path("until").asText()))
                .toList();
    }
}
