// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs after every other test: whatever any of them was answered, by the platform's own count, is described. */
@OnDemoPlatform
@Order(Integer.MAX_VALUE)
class DescribedStatusesIT {

    private static final Pattern COUNT =
            Pattern.compile("http_server_requests_seconds_count\\{method=\"(?<method>\\w+)\","
                    + "outcome=\"\\w+\",status=\"(?<status>\\d+)\",uri=\"(?<path>/api/v1[^\"]*)\"} .*");

    /** Something that was answered. */
    private record Answered(String method, String path, String status) {}

    @Test
    void everyStatusThatWasAnsweredIsDescribed(DemoPlatform platform) {
        Description description = Description.of(platform);
        List<Answered> answered = answered(platform);
        assertEquals(List.of(), undescribed(description, answered));
        // and to see that it can fail
        assertFalse(answered.isEmpty());
        Answered one = answered.stream()
                .filter(each -> !each.status().equals("405"))
                .findFirst()
                .orElseThrow();
        String pointer = "/paths/" + one.path().replace("/", "~1") + "/" + one.method() + "/responses/" + one.status();
        assertEquals(List.of(one), undescribed(description.without(pointer), answered));
    }

    private static List<Answered> undescribed(Description description, List<Answered> answered) {
        return answered.stream()
                .filter(each -> !statuses(description, each).contains(each.status()))
                .toList();
    }

    /** What is described of the call; of what is no call, that there is none. */
    private static List<String> statuses(Description description, Answered answered) {
        return Optional.of(description
                        .document()
                        .path("paths")
                        .path(answered.path())
                        .path(answered.method())
                        .path("responses"))
                .filter(responses -> !responses.isMissingNode())
                .map(responses ->
                        responses.propertyStream().map(Map.Entry::getKey).toList())
                .orElse(List.of("405"));
    }

    private static List<Answered> answered(DemoPlatform platform) {
        String counts =
                RestAssured.get(platform.address("management") + "/q/metrics").asString();
        return Stream.of(counts.split("\n"))
                .map(COUNT::matcher)
                .filter(Matcher::matches)
                .map(found -> new Answered(
                        found.group("method").toLowerCase(Locale.ROOT), found.group("path"), found.group("status")))
                .toList();
    }
}
