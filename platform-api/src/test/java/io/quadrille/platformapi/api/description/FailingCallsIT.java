// SPDX-License-Identifier: Apache-2.0
package io.quadrille.platformapi.api.description;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quadrille.platformapi.api.Calls;
import io.quadrille.platformapi.api.description.Description.Call;
import io.quadrille.platformapi.harness.DemoPlatform;
import io.quadrille.platformapi.harness.OnDemoPlatform;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call fails as the description says. */
@OnDemoPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailingCallsIT {

    private Description description;
    private Promises promises;
    private Calls calls;

    @BeforeAll
    void read(DemoPlatform platform) {
        description = Description.of(platform);
        promises = new Promises(description);
        calls = new Calls(platform, platform.app("albion-cars.albion-care"));
    }

    Stream<Call> all() {
        return description.calls().stream().filter(call -> call.path().startsWith("/api/v1/"));
    }

    Stream<Call> thoseWithABody() {
        return all().filter(call -> call.node().has("requestBody"));
    }

    Stream<Call> thoseOfOneThing() {
        return all().filter(call -> call.path().contains("{"));
    }

    Stream<Call> thoseWithAQuery() {
        return all().filter(call -> !query(call).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("all")
    void withoutATokenItIsNotAuthenticated(Call call) {
        promises.assertKept(call, 401, sent(call, given()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void withAnotherScopeThanTheOneToldItIsForbidden(Call call) {
        String scope = call.node().at("/security/0/app/0").asText();
        String other = "consents".equals(scope) ? "readings:read" : "consents";
        promises.assertKept(
                call, 403, sent(call, calls.scoped(other, call.method().toUpperCase(Locale.ROOT), path(call))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void askedForAnUnknownMediaTypeItIsNotAcceptable(Call call) {
        promises.assertKept(call, 406, sent(call, signed(call).accept("application/xml")));
    }

    @ParameterizedTest
    @MethodSource("thoseOfOneThing")
    void ofWhatIsNotThereItIsNotFound(Call call) {
        promises.assertKept(call, 404, sent(call, signed(call)));
    }

    @ParameterizedTest
    @MethodSource("thoseWithAQuery")
    void askedNonsenseItIsInvalid(Call call) {
        promises.assertKept(call, 400, sent(call, signed(call).queryParam(query(call), "nonsense")));
    }

    @ParameterizedTest
    @MethodSource("thoseWithABody")
    void withAnUnfitBodyItIsInvalid(Call call) {
        Stream.of("{", "[]", "{}", "{\"purpose\":{}}", "{\"unknown\":1}", "{\"retentionDays\":\"x\"}")
                .forEach(body -> promises.assertKept(call, 400, sentAs(call, "application/json", body)));
    }

    @ParameterizedTest
    @MethodSource("thoseWithABody")
    void withAnotherMediaTypeItIsUnsupported(Call call) {
        promises.assertKept(call, 415, sentAs(call, "text/plain", "purpose"));
    }

    @ParameterizedTest
    @MethodSource("thoseWithABody")
    void withMoreThanAMebibyteItIsTooLarge(Call call) {
        promises.assertKept(call, 413, sentAs(call, "application/json", "\"" + "x".repeat(1 << 20) + "\""));
    }

    @Test
    void anAnswerThatIsNotDescribedIsFound() {
        Call call = all().filter(each -> each.name().equals("GET /api/v1/readings"))
                .findFirst()
                .orElseThrow();
        Response answer = sent(call, given());
        Stream.of(
                        "/paths/~1api~1v1~1readings/get/responses/401",
                        "/components/responses/NotAuthenticated/content/application~1problem+json",
                        "/components/examples/not-authenticated/value/type",
                        "/components/schemas/Problem/properties/detail")
                .map(description::without)
                .forEach(lacking -> assertThrows(
                        AssertionError.class,
                        () -> new Promises(lacking)
                                .assertKept(
                                        lacking.calls().get(description.calls().indexOf(call)), 401, answer)));
        assertThrows(AssertionError.class, () -> promises.assertKept(call, 403, answer));
    }

    private Response sentAs(Call call, String type, String body) {
        return signed(call).contentType(type).body(body).request(call.method(), calls.address(path(call)));
    }

    private Response sent(Call call, RequestSpecification request) {
        return (call.node().has("requestBody")
                        ? request.contentType("application/json").body(example(call))
                        : request)
                .request(call.method(), calls.address(path(call)));
    }

    private RequestSpecification signed(Call call) {
        return calls.signed(call.method().toUpperCase(Locale.ROOT), path(call));
    }

    private String example(Call call) {
        return description
                .examples(call.node().at("/requestBody/content/application~1json"))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    /** The address, of a thing that is not this caller's. */
    private String path(Call call) {
        String id = description
                .document()
                .at("/components/parameters/" + call.node().at("/tags/0").asText() + ".id/example")
                .asText();
        return call.path().replace("/api/v1", "").replace("{id}", id);
    }

    /** A parameter of the query that not every text fits. */
    private String query(Call call) {
        return call.node()
                .path("parameters")
                .valueStream()
                .map(description::resolved)
                .filter(parameter -> "query".equals(parameter.path("in").asText()))
                .map(parameter -> parameter.path("name").asText())
                .filter(name -> !name.equals("stream"))
                .sorted()
                .findFirst()
                .orElse("");
    }
}
