// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quadrille.launcher.provider.ProviderApp;
import io.quadrille.platformapi.harness.Asking;
import io.quadrille.platformapi.harness.Asking.Wish;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.quadrille.platformapi.harness.Visitor;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A figure over many people leaves, one over few does not, and neither does one that tells a few by its difference. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AggregatesIT {

    private static final String TENANT = "albion-cars";
    private static final Instant DAY = Instant.parse("2015-06-01T00:00:00Z");
    private static final String QUESTION = "stream=speed&from=" + DAY + "&until=" + DAY.plus(Duration.ofDays(2));

    private DemoPlatform platform;
    private ProviderApp app;
    private Calls calls;
    private Crowd crowd;

    @BeforeAll
    void elevenPeopleMore(DemoPlatform running) throws SQLException {
        platform = running;
        app = running.app("albion-cars.albion-care");
        calls = new Calls(running, app);
        try (Visitor bruno = running.visitor("bruno")) {
            String consent = new Asking(running, app)
                    .allowed(bruno.person(), "car-1", Wish.usageSince(DAY.minus(Duration.ofDays(1))));
            crowd = new Crowd(running, TENANT, consent);
        }
        for (int person = 0; person < 11; person++) {
            crowd.join(DAY, List.of(person * 10.0, person * 10.0 + 2));
        }
    }

    @AfterAll
    void leave() throws SQLException {
        crowd.leave();
        new Asking(platform, app).giveUpEverything();
    }

    @Test
    void theMeanOfADayLeavesAndEverybodyIsToldUntilOneMoreWouldBeToldApart() throws SQLException {
        // Given
        Response answer = read(QUESTION);
        // Then: of the means 1, 11, … 101 the lowest counts as 6 and the highest as 96; the second day has none
        assertEquals(200, answer.statusCode(), answer.asString());
        assertEquals("km/h", answer.path("unit"));
        assertEquals(List.of(Map.of("from", DAY.toString(), "people", 10, "mean", 51.0f)), answer.path("days"));
        assertEquals(12, crowd.entered("allowed"));
        // When
        crowd.join(DAY, List.of(500.0));
        // Then
        Response close = read(QUESTION);
        assertEquals(403, close.statusCode());
        assertEquals("cohort-too-close", close.path("reasons[0].code"));
        assertEquals(13, crowd.entered("refused"));
    }

    @Test
    void fewPeopleAreNoCohort() {
        Calls other = new Calls(platform, platform.app("voltaire-motors.voltaire-care"));
        Response answer = other.signed("GET", "/aggregates").get(calls.address("/aggregates?" + QUESTION));
        assertEquals(403, answer.statusCode());
        assertEquals("cohort-too-small", answer.path("reasons[0].code"));
    }

    @Test
    void withoutTheScopeItIsForbidden() {
        assertEquals(
                403,
                calls.scoped("readings:read", "GET", "/aggregates")
                        .get(calls.address("/aggregates?" + QUESTION))
                        .statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purpose=https://w3id.org/dpv%23ServiceProvision",
                "stream=a%20b",
                "stream=speed&bucket=PT1H",
                "stream=speed&bucket=P2D",
                "stream=speed&from=2015-06-01T00:00:00Z&until=2015-06-01T23:59:59Z",
                "stream=speed&from=2015-06-01T00:00:00Z&until=2015-07-03T00:00:00Z"
            })
    void whatDoesNotFitIsInvalid(String query) {
        Response answer = read(query);
        assertEquals(400, answer.statusCode(), answer.asString());
        assertTrue(answer.contentType().startsWith("application/problem+json"));
    }

    private Response read(String query) {
        return calls.signed("GET", "/aggregates").get(calls.address("/aggregates?" + query));
    }
}
